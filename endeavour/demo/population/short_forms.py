"""What people are called who are not called by their whole forename."""

from types import MappingProxyType

SHORT_FORMS = MappingProxyType(
    {
        "Abdirahman": "Abdi",
        "Abigail": "Abi",
        "Aleksander": "Olek",
        "Alexander": "Alex",
        "Alexandru": "Alex",
        "Barnaby": "Barney",
        "Beatrice": "Bea",
        "Benjamin": "Ben",
        "Charlotte": "Lottie",
        "Eleanor": "Ellie",
        "Florence": "Flo",
        "Francesca": "Fran",
        "Gabriel": "Gabe",
        "Isabelle": "Izzy",
        "Jemima": "Mima",
        "Joshua": "Josh",
        "Matilda": "Tilly",
        "Mohammed": "Mo",
        "Penelope": "Penny",
        "Samuel": "Sam",
        "Tabitha": "Tabby",
        "Temilola": "Temi",
        "Wilfred": "Wilf",
        "William": "Will",
        "Zuzanna": "Zuzia",
    }
)
