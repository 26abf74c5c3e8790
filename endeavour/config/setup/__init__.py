"""What a fresh machine needs before Endeavour can run there. The standard library only."""
