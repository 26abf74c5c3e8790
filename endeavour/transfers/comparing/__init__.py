"""What a file says beside what is known here, and what of it would be written. Reads no database."""
