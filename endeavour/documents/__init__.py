"""Documents out: web page first, then a tagged PDF; nothing here knows of pupils."""
