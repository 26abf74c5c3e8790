"""The instrument that brought the National Professional Qualification in."""

from endeavour.law.citation import Citation
from endeavour.law.citations import LEGISLATION

AMENDMENT = Citation(
    "Special Educational Needs and Disability (Amendment) Regulations 2024",
    "regulation 2(2)",
    f"{LEGISLATION}/uksi/2024/535/regulation/2",
)
