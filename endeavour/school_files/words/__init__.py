"""How files write codes, dates and names, and what they mean by it."""
