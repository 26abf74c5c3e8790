"""`./run`: one process that starts the database, the pages and the worker, and keeps them going."""
