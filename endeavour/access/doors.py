"""The doors to people and posts: only those of the school in scope."""

from endeavour.access.models import ClassStaff, Post
from endeavour.accounts.models import Person


def colleague_with(pk: int) -> Person | None:
    """Somebody who holds or held a post here; nobody else can be reached from this school's pages."""
    post = Post.objects.filter(person=pk).select_related("person").first()
    return post.person if post else None


def post_of(person: Person, pk: int) -> Post | None:
    found: Post | None = Post.objects.filter(person=person, pk=pk).select_related("person").first()
    return found


def place_of(person: Person, pk: int) -> ClassStaff | None:
    found: ClassStaff | None = ClassStaff.objects.filter(person=person, pk=pk).first()
    return found
