"""An English town, family by family."""

from endeavour.demo.population import africa, british, europe, further_asia, south_asia
from endeavour.demo.population.communities import Community
from endeavour.demo.population.dice import Dice

COMMUNITIES = (
    british.BRITISH,
    british.IRISH,
    british.CARIBBEAN,
    europe.POLISH,
    europe.ROMANIAN,
    europe.UKRAINIAN,
    europe.BULGARIAN,
    europe.LITHUANIAN,
    europe.ITALIAN,
    europe.PORTUGUESE,
    europe.ALBANIAN,
    south_asia.PAKISTANI,
    south_asia.PANJABI,
    south_asia.GUJARATI,
    south_asia.SOUTH_INDIAN,
    south_asia.BENGALI,
    further_asia.ARAB,
    further_asia.AFGHAN,
    further_asia.KURDISH,
    further_asia.TURKISH,
    further_asia.CHINESE,
    further_asia.VIETNAMESE,
    further_asia.FILIPINO,
    africa.NIGERIAN,
    africa.GHANAIAN,
    africa.FRANCOPHONE,
    africa.SOMALI,
    africa.ERITREAN,
)
BY_KEY = {community.key: community for community in COMMUNITIES}
_SHARES = tuple(community.share for community in COMMUNITIES)


def some_community(dice: Dice) -> Community:
    return dice.weighted(COMMUNITIES, _SHARES)
