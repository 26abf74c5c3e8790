"""Names of families from Asia, the Middle East and Africa."""

from endeavour.demo.population.communities import Community, names

PAKISTANI = Community(
    key="pakistani",
    share=0.055,
    ethnicities=("APKN",),
    languages=(("URD", "ur"), ("PNJM", "pa"), ("PAT", "ps")),
    at_home=0.75,
    surnames=names(
        "Akhtar, Ashraf, Aslam, Aziz, Bhatti, Butt, Chaudhry, Dar, Hussain, Javed, Kayani, Khan, Mahmood, "
        "Mirza, Mughal, Nawaz, Qureshi, Raja, Rauf, Shabbir, Sheikh, Yaqoob, Zaman"
    ),
    girls=names(
        "Aiza, Alina, Amna, Eshal, Fatima, Hafsa, Haniya, Inaya, Khadija, Maryam, Minahil, Zainab, Zoya"
    ),
    boys=names(
        "Abdullah, Ahmad, Ayaan, Bilal, Eesa, Haris, Idris, Mohammed, Musa, Rayyan, Umar, Yahya, Zayn"
    ),
    women=names("Asma, Bushra, Farzana, Ghazala, Nasreen, Rabia, Rukhsana, Saima, Shazia, Tahira"),
    men=names("Adeel, Asif, Faisal, Imtiaz, Kashif, Nadeem, Sajid, Shahid, Tariq, Zahid"),
)

INDIAN = Community(
    key="indian",
    share=0.045,
    ethnicities=("AIND",),
    languages=(("GUJ", "gu"), ("PNJG", "pa"), ("HIN", "hi"), ("TAM", "ta")),
    at_home=0.6,
    surnames=names(
        "Bains, Chauhan, Desai, Dhaliwal, Gill, Iyer, Joshi, Kapoor, Krishnan, Kumar, Mehta, Mistry, Nair, "
        "Pillai, Rao, Reddy, Sandhu, Sharma, Sivakumar, Solanki, Subramaniam, Varghese"
    ),
    girls=names(
        "Aanya, Anaya, Diya, Harleen, Isha, Jasleen, Kavya, Mira, Navya, Priyanka, Saanvi, Simran, Tara"
    ),
    boys=names("Aarav, Advik, Arjan, Dev, Harjot, Ishaan, Jai, Karan, Kabir, Nikhil, Rohan, Vihaan, Yuvraj"),
    women=names("Anita, Deepa, Geeta, Harpreet, Jaswinder, Kalpana, Lakshmi, Manjit, Rekha, Sunita"),
    men=names("Ajay, Amit, Balraj, Dinesh, Gurdeep, Kiran, Manoj, Rajesh, Sanjay, Vijay"),
)

BENGALI = Community(
    key="bengali",
    share=0.03,
    ethnicities=("ABAN",),
    languages=(("BNG", "bn"),),
    at_home=0.85,
    surnames=names(
        "Ahmed, Ali, Alom, Chowdhury, Haque, Islam, Khatun, Miah, Rahman, Sarkar, Talukdar, Uddin"
    ),
    girls=names("Aaliyah, Anika, Farhana, Jannat, Maliha, Nabila, Raisa, Safa, Tahmina, Tasnim"),
    boys=names("Arian, Fahim, Ibrahim, Imran, Mahir, Nafis, Rafi, Sami, Tahmid, Zakir"),
    women=names("Ayesha, Hasina, Jahanara, Momtaz, Nazma, Rahima, Rubina, Salma, Shahnaz, Taslima"),
    men=names("Abdul, Foysal, Jamal, Kamrul, Mizan, Nurul, Rezaul, Salim, Shofiq, Tofazzal"),
)

MIDDLE_EASTERN = Community(
    key="middle_eastern",
    share=0.03,
    ethnicities=("OOTH", "AOTH", "WOTH"),
    languages=(("ARA", "ar"), ("PRS", "fa"), ("PRSD", "prs"), ("KUR", "ckb"), ("TUR", "tr")),
    at_home=0.9,
    surnames=names(
        "Al-Masri, Amiri, Barzani, Çelik, El Amin, Ghorbani, Habibi, Hakimi, Jaff, Karimi, Khoury, "
        "Mohammadi, Nazari, Özdemir, Saleh, Şahin, Yıldız, Zand"
    ),
    girls=names("Ayla, Dunya, Elif, Farah, Lana, Layan, Nour, Parwana, Rojin, Setareh, Yasmin, Zeynep"),
    boys=names("Aras, Azad, Emir, Farid, Karim, Kian, Omid, Rami, Sina, Tarek, Yaman, Younes"),
    women=names("Aynur, Fereshteh, Hala, Khadijeh, Leyla, Maha, Nasrin, Rana, Shirin, Zahra"),
    men=names("Bahman, Hadi, Hamid, Mehmet, Mustafa, Nabil, Reza, Sarwar, Walid, Yusuf"),
)

WEST_AFRICAN = Community(
    key="west_african",
    share=0.04,
    ethnicities=("BAFR", "BAFR", "MWBA"),
    languages=(("YOR", "yo"), ("AKA", "ak"), ("IGB", "ig"), ("FRN", "fr")),
    at_home=0.45,
    surnames=names(
        "Abubakar, Acheampong, Adebayo, Adu, Afolabi, Agyeman, Balogun, Chukwu, Diallo, Eze, Fashola, "
        "Nkrumah, Ogunleye, Okonkwo, Oyelaran, Sarpong, Tchamba, Traoré, Yeboah"
    ),
    girls=names(
        "Abena, Adaeze, Aïcha, Amara, Ayomide, Chidinma, Efua, Ife, Morayo, Nkechi, Temilola, Zainabu"
    ),
    boys=names("Ayodele, Chidera, Ebuka, Femi, Jeremiah, Kelechi, Kwame, Mamadou, Obinna, Samuel, Tobi, Yaw"),
    women=names("Akosua, Blessing, Comfort, Folake, Funmi, Grace, Ngozi, Patience, Titilayo, Yetunde"),
    men=names("Babatunde, Chinedu, Emmanuel, Festus, Ifeanyi, Kofi, Kwabena, Olumide, Seydou, Sunday"),
)

EAST_AFRICAN = Community(
    key="east_african",
    share=0.025,
    ethnicities=("BAFR",),
    languages=(("SOM", "so"), ("TGR", "ti"), ("AMR", "am"), ("ARA", "ar")),
    at_home=0.9,
    surnames=names(
        "Abdi, Abdullahi, Ali, Farah, Gebremedhin, Haile, Jama, Mohamud, Nur, Tesfay, Warsame, Yusuf"
    ),
    girls=names("Amal, Asha, Hodan, Ilhan, Luwam, Meron, Nasra, Ruweyda, Saba, Sagal, Sumaya, Yordanos"),
    boys=names(
        "Abdirahman, Ayub, Biniam, Dahir, Guled, Ismail, Khalid, Liban, Mahad, Natnael, Yonas, Zakariya"
    ),
    women=names("Almaz, Deqa, Faduma, Halimo, Hibo, Sahra, Selam, Shukri, Tsega, Zamzam"),
    men=names("Abdiaziz, Bashir, Dawit, Hassan, Kidane, Mahdi, Mulugeta, Omar, Said, Tewolde"),
)

EAST_ASIAN = Community(
    key="east_asian",
    share=0.025,
    ethnicities=("CHNE", "AOTH", "MWAS"),
    languages=(("CHIC", "yue"), ("CHIM", "zh"), ("VIE", "vi"), ("TGL", "fil")),
    at_home=0.7,
    surnames=names(
        "Bautista, Cheung, Đặng, Fong, Ho, Lam, Lau, Leung, Liu, Nguyễn, Phạm, Reyes, Santos, Tsang, Wu"
    ),
    girls=names("An, Bea, Cheuk Yin, Hoi Ching, Jia, Linh, Mei, Sze Wing, Thảo, Xinyi, Yuki"),
    boys=names("Anh, Chun Hei, Jiahao, Jun, Lok Yin, Minh, Pak Ho, Tuấn, Wei, Yat Long, Zhihao"),
    women=names("Carmela, Hằng, Ka Yan, Li Na, Maricel, Mei Ling, Ngọc, Suk Yee, Wai Man, Xia"),
    men=names("Chi Keung, Dũng, Hùng, Jomar, Kin Wah, Long, Ramon, Siu Ming, Tao, Wing Kei"),
)
