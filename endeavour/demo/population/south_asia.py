"""Names of families from South Asia."""

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

PANJABI = Community(
    key="panjabi",
    share=0.018,
    ethnicities=("AIND",),
    languages=(("PNJG", "pa"),),
    at_home=0.6,
    surnames=names("Bains, Dhaliwal, Gill, Grewal, Johal, Kang, Purewal, Sandhu, Sidhu"),
    girls=names("Avneet, Gurleen, Harleen, Jasleen, Jasmin, Kirat, Manpreet, Simran"),
    boys=names("Arjan, Fateh, Gurjot, Harjot, Jovan, Karan, Ranveer, Yuvraj"),
    women=names("Balbir, Harpreet, Jaswinder, Kulwinder, Manjit, Parmjit, Rajvinder"),
    men=names("Balraj, Gurdeep, Harjinder, Jagdeep, Kuldip, Ranjit, Sukhdev"),
)

GUJARATI = Community(
    key="gujarati",
    share=0.016,
    ethnicities=("AIND",),
    languages=(("GUJ", "gu"), ("HIN", "hi")),
    at_home=0.6,
    surnames=names("Chauhan, Desai, Joshi, Mehta, Mistry, Parmar, Shah, Solanki, Trivedi"),
    girls=names("Aanya, Anaya, Diya, Isha, Kavya, Mira, Navya, Saanvi"),
    boys=names("Aarav, Dev, Ishaan, Jai, Kabir, Nikhil, Rohan, Vihaan"),
    women=names("Anita, Bhavna, Geeta, Hansa, Nisha, Rekha, Sunita"),
    men=names("Ajay, Dinesh, Hitesh, Manoj, Nilesh, Rajesh, Sanjay"),
)

SOUTH_INDIAN = Community(
    key="south_indian",
    share=0.012,
    ethnicities=("AIND", "AOTH"),
    languages=(("TAM", "ta"), ("MLM", "ml")),
    at_home=0.7,
    surnames=names("Iyer, Krishnan, Kurian, Nair, Pillai, Rajan, Sivakumar, Subramaniam, Varghese"),
    girls=names("Anjali, Devika, Dhanya, Lakshmi, Meera, Nila, Priyanka, Tara"),
    boys=names("Advaith, Arun, Dhruv, Karthik, Naveen, Pranav, Rahul, Vikram"),
    women=names("Deepa, Jaya, Kalpana, Latha, Radha, Shobha, Sindhu"),
    men=names("Anand, Biju, Ganesh, Murali, Ramesh, Suresh, Thomas"),
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
