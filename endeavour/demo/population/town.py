"""An English town, family by family."""

from endeavour.demo.population.asia_and_africa import (
    BENGALI,
    EAST_AFRICAN,
    EAST_ASIAN,
    INDIAN,
    MIDDLE_EASTERN,
    PAKISTANI,
    WEST_AFRICAN,
)
from endeavour.demo.population.british import BRITISH, CARIBBEAN, IRISH
from endeavour.demo.population.communities import Community
from endeavour.demo.population.dice import Dice
from endeavour.demo.population.europe import BALTIC_AND_SLAV, POLISH, ROMANIAN, SOUTHERN

COMMUNITIES = (
    BRITISH,
    IRISH,
    CARIBBEAN,
    POLISH,
    ROMANIAN,
    BALTIC_AND_SLAV,
    SOUTHERN,
    PAKISTANI,
    INDIAN,
    BENGALI,
    MIDDLE_EASTERN,
    WEST_AFRICAN,
    EAST_AFRICAN,
    EAST_ASIAN,
)
BY_KEY = {community.key: community for community in COMMUNITIES}
_SHARES = tuple(community.share for community in COMMUNITIES)


def some_community(dice: Dice) -> Community:
    return dice.weighted(COMMUNITIES, _SHARES)
