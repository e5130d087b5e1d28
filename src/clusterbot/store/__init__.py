"""What lasts: the database, one transaction per happening, and the rows every feature builds on."""

from sqlalchemy import MetaData
from sqlmodel import SQLModel

# Named constraints can be changed by a later migration; unnamed ones cannot. It must stand before any table is made.
SQLModel.metadata.naming_convention = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
).naming_convention
