"""Names of families from elsewhere in Europe."""

from endeavour.demo.population.communities import Community, names

POLISH = Community(
    key="polish",
    share=0.06,
    ethnicities=("WOTH",),
    languages=(("POL", "pl"),),
    at_home=0.85,
    surnames=names(
        "Bąk, Duda, Gołąb, Grabiec, Jabłoń, Kaczmarek, Kołodziej, Kowalczyk, Kubiak, Mazur, Michalak, "
        "Pająk, Pawlak, Sikora, Stępień, Szymczak, Walczak, Wójcik, Wrona, Zając, Ziółko"
    ),
    girls=names(
        "Alicja, Amelia, Antonina, Emilia, Gabriela, Hanna, Julia, Kinga, Lena, Maja, Oliwia, Zofia, Zuzanna"
    ),
    boys=names(
        "Adrian, Aleksander, Antoni, Borys, Filip, Franciszek, Igor, Kacper, Mateusz, Oskar, Szymon, Wojciech"
    ),
    women=names(
        "Agnieszka, Aneta, Beata, Dorota, Ewa, Iwona, Joanna, Katarzyna, Magdalena, Małgorzata, Monika"
    ),
    men=names("Andrzej, Grzegorz, Krzysztof, Łukasz, Marcin, Paweł, Piotr, Rafał, Sławomir, Tomasz"),
)

ROMANIAN = Community(
    key="romanian",
    share=0.04,
    ethnicities=("WOTH",),
    languages=(("RMN", "ro"),),
    at_home=0.9,
    surnames=names(
        "Albu, Bălan, Ciobanu, Constantin, Dumitru, Gheorghiu, Ionescu, Lupu, Mihăilescu, Munteanu, Pârvu, "
        "Popa, Rusu, Stoica, Șerban, Țurcanu, Ungureanu, Vasile"
    ),
    girls=names(
        "Alexandra, Anastasia, Andreea, Bianca, Daria, Elena, Ioana, Larisa, Raluca, Sorina, Ștefania"
    ),
    boys=names("Alexandru, Andrei, Cristian, Darius, David, Ionuț, Matei, Mihai, Răzvan, Ștefan, Vlad"),
    women=names("Adina, Camelia, Cătălina, Diana, Gabriela, Ileana, Mihaela, Oana, Roxana, Simona"),
    men=names("Bogdan, Ciprian, Cosmin, Dragoș, Florin, Gheorghe, Ionel, Marius, Nicolae, Sorin"),
)

BALTIC_AND_SLAV = Community(
    key="baltic_and_slav",
    share=0.03,
    ethnicities=("WOTH",),
    languages=(("LIT", "lt"), ("BUL", "bg"), ("UKR", "uk"), ("SLO", "sk"), ("RUS", "ru")),
    at_home=0.85,
    surnames=names(
        "Balčiūnas, Bondarenko, Dimitrov, Hudák, Ivanov, Kovalenko, Kučera, Melnyk, Petrauskas, Shevchenko, "
        "Stanev, Tkachuk, Todorov, Urbonas, Žukas"
    ),
    girls=names(
        "Austėja, Božena, Darina, Emilija, Ieva, Kateryna, Milena, Nadia, Oksana, Sofiia, Yana, Žofia"
    ),
    boys=names(
        "Artem, Bohdan, Danylo, Dominykas, Ivan, Jonas, Kristián, Lukas, Matas, Maksym, Nikola, Yaroslav"
    ),
    women=names("Daiva, Galina, Iryna, Jurgita, Ludmila, Olena, Rasa, Svetlana, Vesela, Zuzana"),
    men=names("Dmytro, Georgi, Kęstutis, Mykola, Oleksandr, Plamen, Saulius, Stefan, Vasyl, Viktor"),
)

SOUTHERN = Community(
    key="southern",
    share=0.035,
    ethnicities=("WOTH",),
    languages=(("POR", "pt"), ("ITA", "it"), ("SPA", "es"), ("ALB", "sq"), ("GRE", "el")),
    at_home=0.7,
    surnames=names(
        "Almeida, Bianchi, Conceição, Costa, da Silva, Ferreira, Gjoni, Gonçalves, Hoxha, Ibáñez, Kouris, "
        "Leka, Marino, Muñoz, Núñez, Papadakis, Peçanha, Romano, Simões, Vitale"
    ),
    girls=names(
        "Beatriz, Carolina, Chiara, Giulia, Inês, Ariana, Leonor, Lucía, Mariana, Martina, Sofía, Eleni"
    ),
    boys=names(
        "Alessandro, Diogo, Duarte, Enzo, Gonçalo, João, Lorenzo, Martín, Mateo, Nikos, Rodrigo, Endrit"
    ),
    women=names("Ana, Cristina, Elisa, Fátima, Giovanna, Lucia, Mirela, Patrícia, Paola, Vasiliki"),
    men=names("Arben, António, Bruno, Davide, Fernando, Giorgos, Ilir, Marco, Nuno, Ricardo"),
)
