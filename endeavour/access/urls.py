from django.urls import path

from endeavour.access.views import details, overview, people, person, rules, senco, terms

app_name = "access"

urlpatterns = [
    path("settings", overview.overview, name="settings"),
    path("settings/details", details.details, name="details"),
    path("settings/terms", terms.terms, name="terms"),
    path("settings/rules", rules.rules, name="rules"),
    path("settings/senco", senco.senco, name="senco"),
    path("settings/senco/new", senco.appoint, name="appoint"),
    path("settings/senco/<int:appointment>", senco.qualification, name="qualification"),
    path("settings/senco/<int:appointment>/end", senco.end, name="end_appointment"),
    path("settings/people", people.people, name="people"),
    path("settings/people/new", people.invite, name="invite"),
    path("settings/people/<int:person>", person.person, name="person"),
    path("settings/people/<int:person>/link", people.link, name="link"),
    path("settings/people/<int:person>/link/new", people.new_link, name="new_link"),
    path("settings/people/<int:person>/roles/new", person.give_role, name="give_role"),
    path("settings/people/<int:person>/roles/<int:post>/end", person.end_role, name="end_role"),
    path("settings/people/<int:person>/classes/new", person.join_class, name="join_class"),
    path("settings/people/<int:person>/classes/<int:place>/end", person.leave_class, name="leave_class"),
]
