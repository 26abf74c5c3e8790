"""How many pupils have SEN and of what kind: shares published by the Department for Education.

Support and plans by phase: January 2023 brought forward to January 2026 in step with the national totals.
Needs at SEN support: school census 2021/22. Needs with a plan, and plans by age: mainstream schools, January
2025. Free meals by status: January 2025. Boys are 61 % of those at support and 71 % of those with a plan.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

SUPPORT_SHARE = MappingProxyType({"primary": 0.159, "secondary": 0.142})
PLAN_SHARE = MappingProxyType({"primary": 0.035, "secondary": 0.034})

SUPPORT_NEEDS = MappingProxyType(
    {
        "SLCN": 25.1,
        "SEMH": 20.0,
        "MLD": 18.9,
        "SPLD": 14.4,
        "ASD": 7.6,
        "NSA": 4.4,
        "OTH": 4.3,
        "PD": 2.2,
        "HI": 1.6,
        "VI": 0.9,
        "MSI": 0.3,
        "SLD": 0.2,
        "PMLD": 0.1,
    }
)
PLAN_NEEDS = MappingProxyType(
    {
        "ASD": 29.2,
        "SLCN": 28.8,
        "SEMH": 19.2,
        "MLD": 9.7,
        "PD": 3.7,
        "SPLD": 2.7,
        "HI": 1.6,
        "SLD": 1.3,
        "OTH": 1.2,
        "VI": 1.0,
        "PMLD": 0.3,
        "MSI": 0.2,
    }
)

BOYS = MappingProxyType({"N": 0.48, "K": 0.61, "E": 0.71})
FREE_MEALS = MappingProxyType({"N": 0.222, "K": 0.393, "E": 0.438})
SESSIONS_MISSED = MappingProxyType({"N": 0.065, "K": 0.101, "E": 0.124})

# Support rises to the end of primary school and falls after; in Reception much is still being found out.
SUPPORT_BY_YEAR = MappingProxyType(
    {
        "R": 0.55,
        "1": 0.8,
        "2": 0.95,
        "3": 1.05,
        "4": 1.15,
        "5": 1.25,
        "6": 1.25,
        "7": 1.1,
        "8": 1.08,
        "9": 1.05,
        "10": 1.0,
        "11": 0.95,
        "12": 0.55,
        "13": 0.5,
    }
)
PLANS_BY_YEAR = MappingProxyType(
    {
        "R": 15.7,
        "1": 21.9,
        "2": 21.8,
        "3": 22.3,
        "4": 23.4,
        "5": 24.6,
        "6": 26.9,
        "7": 23.9,
        "8": 23.4,
        "9": 22.3,
        "10": 21.3,
        "11": 20.1,
        "12": 11.0,
        "13": 9.0,
    }
)


def quotas(total: int, shares: Mapping[str, float]) -> dict[str, int]:
    """Whole numbers that add up to the total and lie as near to the shares as they can."""
    whole = sum(shares.values()) or 1.0
    exact = {key: total * share / whole for key, share in shares.items()}
    parts = {key: int(amount) for key, amount in exact.items()}
    by_remainder = sorted(exact, key=lambda key: parts[key] - exact[key])
    for key in by_remainder[: total - sum(parts.values())]:
        parts[key] += 1
    return parts


def spread(total: int, shares: Mapping[str, float]) -> list[str]:
    """Each key as often as its quota: to be shuffled and dealt out."""
    return [key for key, count in quotas(total, shares).items() for _ in range(count)]


def by_year(total: int, sizes: Mapping[str, int], weights: Mapping[str, float]) -> dict[str, int]:
    return quotas(total, {year: size * weights[year] for year, size in sizes.items()})


def even_years(pupils: int, years: Sequence[str]) -> dict[str, int]:
    """A sixth form has about half the pupils of the years below it."""
    return quotas(pupils, {year: 0.5 if year in {"12", "13"} else 1.0 for year in years})
