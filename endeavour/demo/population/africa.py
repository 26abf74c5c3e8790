"""Names of families from Africa."""

from endeavour.demo.population.communities import Community, names

NIGERIAN = Community(
    key="nigerian",
    share=0.022,
    ethnicities=("BAFR", "BAFR", "MWBA"),
    languages=(("YOR", "yo"), ("IGB", "ig")),
    at_home=0.35,
    surnames=names("Adebayo, Afolabi, Balogun, Chukwu, Eze, Fashola, Nwachukwu, Ogunleye, Okonkwo, Oyelaran"),
    girls=names("Adaeze, Amara, Ayomide, Chidinma, Ife, Morayo, Nkechi, Temilola, Zainab"),
    boys=names("Ayodele, Chidera, Ebuka, Femi, Jeremiah, Kelechi, Obinna, Samuel, Tobi"),
    women=names("Blessing, Folake, Funmi, Grace, Ngozi, Patience, Titilayo, Yetunde"),
    men=names("Babatunde, Chinedu, Emmanuel, Festus, Ifeanyi, Olumide, Sunday, Tunde"),
)

GHANAIAN = Community(
    key="ghanaian",
    share=0.014,
    ethnicities=("BAFR",),
    languages=(("AKA", "ak"),),
    at_home=0.4,
    surnames=names("Acheampong, Adu, Agyeman, Amponsah, Darko, Nkrumah, Osei, Sarpong, Yeboah"),
    girls=names("Abena, Adwoa, Akua, Efua, Esi, Nana Ama, Serwaa"),
    boys=names("Ebo, Kojo, Kwabena, Kwame, Nana, Papa, Yaw"),
    women=names("Afia, Akosua, Comfort, Gifty, Mercy, Vida"),
    men=names("Ebenezer, Isaac, Kofi, Kwaku, Prince, Stephen"),
)

FRANCOPHONE = Community(
    key="francophone",
    share=0.008,
    ethnicities=("BAFR",),
    languages=(("FRN", "fr"), ("LIN", "ln")),
    at_home=0.8,
    surnames=names("Diallo, Kabongo, Keïta, Mbuyi, Ngoma, Tchamba, Traoré"),
    girls=names("Aïcha, Aminata, Fatou, Grâce, Mireille, Noëlla, Solange"),
    boys=names("Christian, Élie, Exaucé, Ibrahima, Mamadou, Moïse, Yannick"),
    women=names("Béatrice, Chantal, Clémentine, Mariam, Odette, Thérèse"),
    men=names("Alphonse, Cédric, Désiré, Jean-Paul, Patrice, Seydou"),
)

SOMALI = Community(
    key="somali",
    share=0.016,
    ethnicities=("BAFR",),
    languages=(("SOM", "so"),),
    at_home=0.9,
    surnames=names("Abdi, Abdullahi, Farah, Hersi, Jama, Mohamud, Nur, Warsame, Yusuf"),
    girls=names("Amal, Asha, Hodan, Ilhan, Nasra, Ruweyda, Sagal, Sumaya"),
    boys=names("Abdirahman, Ayub, Dahir, Guled, Khalid, Liban, Mahad, Zakariya"),
    women=names("Deqa, Faduma, Halimo, Hibo, Sahra, Shukri, Zamzam"),
    men=names("Abdiaziz, Bashir, Hassan, Mahdi, Mohamed, Omar, Said"),
)

ERITREAN = Community(
    key="eritrean",
    share=0.008,
    ethnicities=("BAFR",),
    languages=(("TGR", "ti"), ("AMR", "am")),
    at_home=0.9,
    surnames=names("Gebremedhin, Haile, Kidane, Mehari, Tekle, Tesfay, Woldu"),
    girls=names("Bethlehem, Eden, Luwam, Meron, Rahel, Saba, Yordanos"),
    boys=names("Abel, Biniam, Filmon, Natnael, Robel, Samuel, Yonas"),
    women=names("Almaz, Hiwet, Lemlem, Selam, Senait, Tsega"),
    men=names("Dawit, Ermias, Mulugeta, Tekeste, Tewolde, Yohannes"),
)
