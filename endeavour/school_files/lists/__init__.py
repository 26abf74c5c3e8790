"""Class lists: text with commas, semicolons or tabs, and workbooks."""
