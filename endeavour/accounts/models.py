"""People who sign in. A person may hold posts at several schools; posts are in `access`."""

from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower
from django.utils.crypto import salted_hmac


class PersonManager(BaseUserManager["Person"]):
    def create_user(self, email: str, password: str | None = None, **names: Any) -> "Person":
        """A person who can sign in once a password or a passkey is set."""
        person = self.model(email=self.normalize_email(email).lower(), **names)
        person.set_password(password)
        person.save(using=self._db)
        return person

    def get_by_natural_key(self, username: str | None) -> "Person":
        return self.get(email__iexact=username or "")


class Person(AbstractBaseUser):
    """A member of staff, a governor or a lead: known by an address, shown by name."""

    email = models.EmailField(unique=True)
    title = models.CharField(max_length=20, blank=True)
    forename = models.CharField(max_length=100)
    surname = models.CharField(max_length=100)
    is_active = models.BooleanField(default=True)
    # Every session carries this number; counting it up ends them all.
    sessions_ended = models.PositiveIntegerField(default=0)

    objects = PersonManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["forename", "surname"]

    class Meta:
        constraints = [models.UniqueConstraint(Lower("email"), name="person_email_once")]

    def __str__(self) -> str:
        return self.full_name

    @property
    def full_name(self) -> str:
        return f"{self.forename} {self.surname}".strip() or self.email

    @property
    def formal_name(self) -> str:
        """As a family knows them: Mrs Doyle."""
        return f"{self.title} {self.surname}" if self.title and self.surname else self.full_name

    def _get_session_auth_hash(self, secret: Any = None) -> str:
        """A session ends when the password changes, or when all of them are ended."""
        told = f"{self.password}:{self.sessions_ended}"
        return salted_hmac("endeavour.accounts.session", told, secret=secret, algorithm="sha256").hexdigest()


class Invitation(models.Model):
    """A link by which a person sets up their sign-in: used once, then gone. Only its hash is kept."""

    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="+")
    token_hash = models.CharField(max_length=64, unique=True)
    until = models.DateTimeField()

    def __str__(self) -> str:
        return f"for {self.person_id}"


class Installation(models.Model):
    """One row: what this database is, said once. The program may add the row, never change or delete it."""

    class Kind(models.TextChoices):
        REAL = "real", "A real installation"
        DEMO = "demo", "A demo: invented people, a clock that can be moved"

    kind = models.CharField(max_length=4, choices=Kind.choices)
    made_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(pk=1), name="one_installation"),
        ]

    def __str__(self) -> str:
        return self.kind
