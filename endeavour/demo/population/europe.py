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

UKRAINIAN = Community(
    key="ukrainian",
    share=0.015,
    ethnicities=("WOTH",),
    languages=(("UKR", "uk"),),
    at_home=0.95,
    surnames=names(
        "Bondarenko, Franko, Hrytsenko, Kovalenko, Kravchuk, Marchuk, Melnyk, Oliinyk, Shevchenko, Tkachuk"
    ),
    girls=names("Anhelina, Darina, Kateryna, Mariia, Oksana, Polina, Sofiia, Yana, Zlata"),
    boys=names("Artem, Bohdan, Danylo, Ivan, Maksym, Matvii, Nazar, Timur, Yaroslav"),
    women=names("Halyna, Iryna, Larysa, Nataliia, Oksana, Olena, Svitlana, Tetiana"),
    men=names("Andrii, Dmytro, Ihor, Mykola, Oleksandr, Serhii, Vasyl, Viktor"),
)

BULGARIAN = Community(
    key="bulgarian",
    share=0.01,
    ethnicities=("WOTH",),
    languages=(("BUL", "bg"),),
    at_home=0.9,
    surnames=names("Angelov, Dimitrov, Iliev, Petkov, Stanev, Todorov, Vasilev, Zhivkov"),
    girls=names("Bozhidara, Desislava, Kalina, Mila, Nadezhda, Raya, Viktoria, Yoana"),
    boys=names("Boris, Daniel, Georgi, Kaloyan, Martin, Nikola, Stefan, Viktor"),
    women=names("Aneta, Elitsa, Galina, Radka, Rositsa, Stanka, Vesela"),
    men=names("Asen, Emil, Hristo, Ivaylo, Krasimir, Plamen, Rumen"),
)

LITHUANIAN = Community(
    key="lithuanian",
    share=0.01,
    ethnicities=("WOTH",),
    languages=(("LIT", "lt"),),
    at_home=0.9,
    surnames=names("Balčiūnas, Jankauskas, Kazlauskas, Mažeika, Petrauskas, Stankevičius, Urbonas, Žukas"),
    girls=names("Austėja, Emilija, Gabija, Ieva, Kamilė, Liepa, Miglė, Urtė"),
    boys=names("Dominykas, Jokūbas, Jonas, Kajus, Lukas, Matas, Nojus, Rokas"),
    women=names("Asta, Daiva, Jurgita, Lina, Rasa, Sigita, Vilma"),
    men=names("Arūnas, Darius, Gintaras, Kęstutis, Mindaugas, Saulius, Vytautas"),
)

ITALIAN = Community(
    key="italian",
    share=0.012,
    ethnicities=("WOTH",),
    languages=(("ITA", "it"),),
    at_home=0.65,
    surnames=names("Bianchi, Conti, De Luca, Ferrara, Marino, Romano, Rossi, Vitale"),
    girls=names("Aurora, Chiara, Giada, Giulia, Ginevra, Martina, Noemi, Viola"),
    boys=names("Alessandro, Edoardo, Enzo, Leonardo, Lorenzo, Matteo, Nicolò, Tommaso"),
    women=names("Cristina, Elisa, Federica, Giovanna, Lucia, Paola, Silvia"),
    men=names("Davide, Fabio, Luca, Marco, Paolo, Roberto, Stefano"),
)

PORTUGUESE = Community(
    key="portuguese",
    share=0.018,
    ethnicities=("WOTH",),
    languages=(("POR", "pt"),),
    at_home=0.8,
    surnames=names("Almeida, Conceição, Costa, da Silva, Ferreira, Gonçalves, Peçanha, Simões, Teixeira"),
    girls=names("Beatriz, Carolina, Inês, Lara, Leonor, Mariana, Matilde, Yara"),
    boys=names("Afonso, Diogo, Duarte, Gonçalo, João, Rodrigo, Santiago, Tomás"),
    women=names("Ana, Cristina, Fátima, Patrícia, Rute, Sónia, Teresa"),
    men=names("António, Bruno, Fernando, Hélder, Nuno, Ricardo, Rui"),
)

ALBANIAN = Community(
    key="albanian",
    share=0.008,
    ethnicities=("WOTH",),
    languages=(("ALB", "sq"),),
    at_home=0.85,
    surnames=names("Berisha, Gjoni, Hoxha, Krasniqi, Leka, Prifti, Shehu"),
    girls=names("Amelia, Ariana, Elira, Era, Melisa, Rina, Sara"),
    boys=names("Amar, Dion, Endrit, Erion, Klejdi, Leart, Noel"),
    women=names("Albana, Drita, Entela, Mimoza, Mirela, Valbona"),
    men=names("Arben, Besnik, Fatmir, Ilir, Luan, Skënder"),
)
