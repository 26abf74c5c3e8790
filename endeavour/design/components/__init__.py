"""The kit. Every tag takes keywords only, so that a misspelt one fails when the template compiles."""

from django.template import Library

register = Library()
