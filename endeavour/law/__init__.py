"""What the law asks of a school: plain functions from facts to findings, with no clock and no database."""
