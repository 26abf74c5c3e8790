"""Names of families from the Middle East, Central Asia and East Asia."""

from endeavour.demo.population.communities import Community, names

ARAB = Community(
    key="arab",
    share=0.012,
    ethnicities=("OOTH",),
    languages=(("ARA", "ar"),),
    at_home=0.9,
    surnames=names("Al-Masri, El Amin, Darwish, Haddad, Khoury, Mansour, Nasser, Saleh"),
    girls=names("Farah, Hala, Lana, Layan, Leen, Nour, Salma, Yasmin"),
    boys=names("Adam, Jad, Karim, Omar, Rami, Tarek, Yaman, Younes"),
    women=names("Amal, Iman, Maha, Rana, Rasha, Samar, Wafaa"),
    men=names("Bassam, Fadi, Hani, Mahmoud, Nabil, Samir, Walid"),
)

AFGHAN = Community(
    key="afghan",
    share=0.01,
    ethnicities=("AOTH",),
    languages=(("PRSD", "prs"), ("PAT", "ps")),
    at_home=0.95,
    surnames=names("Amiri, Habibi, Hakimi, Mohammadi, Nazari, Noori, Stanikzai, Wardak"),
    girls=names("Bahar, Hosna, Marwa, Nilofar, Parwana, Setara, Yalda, Zohal"),
    boys=names("Elyas, Farhad, Idrees, Milad, Omid, Samim, Yasin, Zubair"),
    women=names("Fereshta, Khadija, Latifa, Nasrin, Shukria, Soraya, Zahra"),
    men=names("Abdul Wali, Hamid, Mirwais, Najib, Rahim, Sarwar, Wahid"),
)

KURDISH = Community(
    key="kurdish",
    share=0.008,
    ethnicities=("OOTH",),
    languages=(("KUR", "ckb"),),
    at_home=0.95,
    surnames=names("Ahmadi, Barzani, Dizayi, Jaff, Karimi, Rostami, Talabani"),
    girls=names("Avin, Dunya, Hêvî, Lara, Rojin, Shilan, Zhiyan"),
    boys=names("Aras, Azad, Diyar, Karwan, Lawan, Rebin, Zagros"),
    women=names("Chiman, Gulala, Nasrin, Shirin, Shno, Trifa"),
    men=names("Goran, Hiwa, Kamaran, Rebwar, Sherko, Soran"),
)

TURKISH = Community(
    key="turkish",
    share=0.01,
    ethnicities=("WOTH",),
    languages=(("TUR", "tr"),),
    at_home=0.8,
    surnames=names("Aydın, Çelik, Demir, Kaya, Özdemir, Öztürk, Şahin, Yıldız"),
    girls=names("Ayla, Azra, Defne, Ecrin, Elif, Nehir, Zeynep"),
    boys=names("Arda, Emir, Kerem, Mert, Ömer, Yiğit, Yusuf"),
    women=names("Aynur, Fatma, Gülşen, Hülya, Leyla, Sevgi"),
    men=names("Ahmet, Hakan, Mehmet, Murat, Mustafa, Serkan"),
)

CHINESE = Community(
    key="chinese",
    share=0.014,
    ethnicities=("CHNE",),
    languages=(("CHIC", "yue"), ("CHIM", "zh")),
    at_home=0.75,
    surnames=names("Chan, Cheung, Fong, Ho, Lam, Lau, Leung, Liu, Tsang, Wu, Zhang"),
    girls=names("Cheuk Yin, Hoi Ching, Jia, Mei, Sze Wing, Xinyi, Yan Tung, Zihan"),
    boys=names("Chun Hei, Jiahao, Jun, Lok Yin, Pak Ho, Wei, Yat Long, Zhihao"),
    women=names("Fang, Ka Yan, Li Na, Mei Ling, Suk Yee, Wai Man, Xia"),
    men=names("Chi Keung, Jian, Kin Wah, Siu Ming, Tao, Wing Kei, Yong"),
)

VIETNAMESE = Community(
    key="vietnamese",
    share=0.006,
    ethnicities=("AOTH",),
    languages=(("VIE", "vi"),),
    at_home=0.8,
    surnames=names("Bùi, Đặng, Lê, Nguyễn, Phạm, Trần, Vũ"),
    girls=names("An, Chi, Hà, Khánh, Linh, Mai, Thảo"),
    boys=names("Anh, Bảo, Đức, Khoa, Minh, Nam, Tuấn"),
    women=names("Hằng, Hương, Lan, Ngọc, Nhung, Thủy"),
    men=names("Dũng, Hải, Hùng, Long, Quang, Thắng"),
)

FILIPINO = Community(
    key="filipino",
    share=0.006,
    ethnicities=("AOTH",),
    languages=(("TGL", "fil"),),
    at_home=0.6,
    surnames=names("Bautista, Dela Cruz, Garcia, Mendoza, Reyes, Santos, Villanueva"),
    girls=names("Althea, Angelica, Bea, Janelle, Princess, Sofia, Trisha"),
    boys=names("Angelo, Ethan, Gabriel, Jericho, John Paul, Nathaniel, Vince"),
    women=names("Carmela, Jocelyn, Liezel, Maricel, Rosalie, Teresita"),
    men=names("Arnel, Danilo, Jomar, Ramon, Rodel, Romeo"),
)
