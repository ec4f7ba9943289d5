"""Places: where the work is done."""

from typing import NamedTuple


class Place(NamedTuple):
    """Where the work is done. `country` is ISO 3166-1 alpha-2, `region` ISO 3166-2 (``US-CO``)."""

    city: str = ""
    region: str = ""
    country: str = ""
    address: str = ""
    id: str = ""

    @property
    def code(self) -> str:
        """The narrowest code known: the region's, else the country's. Conditions test it."""
        return self.region or self.country
