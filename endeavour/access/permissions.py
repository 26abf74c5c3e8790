from enum import StrEnum


class Permission(StrEnum):
    """What a person may do at a school. The value is a stable key; the label is for the head teacher."""

    SEE_WORK = "see_work"
    SEE_DUTIES = "see_duties"
    SEE_PUPILS = "see_pupils"
    OPEN_RECORD = "open_record"
    SEE_CONTACTS = "see_contacts"
    EDIT_CONTACTS = "edit_contacts"
    RESTRICT_CONTACTS = "restrict_contacts"
    EXPORT_REGISTER = "export_register"
    IMPORT_PUPILS = "import_pupils"
    RECORD_SEN_SUPPORT = "record_sen_support"
    RECORD_NEEDS = "record_needs"
    WRITE_LETTERS = "write_letters"
    SEND_LETTERS = "send_letters"
    SEE_HISTORY = "see_history"
    CHANGE_SETTINGS = "change_settings"
    MANAGE_STAFF = "manage_staff"
