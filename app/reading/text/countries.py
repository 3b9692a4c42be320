"""Country names as affiliations print them, in English, Russian and the larger languages of journals."""

from functools import cache
from typing import NamedTuple

_ENGLISH = (
    "Afghanistan|Albania|Algeria|Andorra|Angola|Argentina|Armenia|Australia|Austria|Azerbaijan|Bahamas|Bahrain|"
    "Bangladesh|Barbados|Belarus|Belgium|Belize|Benin|Bhutan|Bolivia|Bosnia and Herzegovina|Botswana|Brazil|Brunei|"
    "Bulgaria|Burkina Faso|Burundi|Cambodia|Cameroon|Canada|Cape Verde|Central African Republic|Chad|Chile|China|"
    "Colombia|Comoros|Congo|Costa Rica|Croatia|Cuba|Cyprus|Czech Republic|Czechia|Côte d'Ivoire|Ivory Coast|"
    "Democratic Republic of the Congo|Denmark|Djibouti|Dominica|Dominican Republic|Ecuador|Egypt|El Salvador|"
    "Equatorial Guinea|Eritrea|Estonia|Eswatini|Ethiopia|Fiji|Finland|France|Gabon|Gambia|Georgia|Germany|Ghana|"
    "Greece|Grenada|Guatemala|Guinea|Guinea-Bissau|Guyana|Haiti|Honduras|Hong Kong|Hungary|Iceland|India|Indonesia|"
    "Iran|Islamic Republic of Iran|Iraq|Ireland|Israel|Italy|Jamaica|Japan|Jordan|Kazakhstan|Republic of Kazakhstan|"
    "Kenya|Kosovo|Kuwait|Kyrgyzstan|Kyrgyz Republic|Laos|Latvia|Lebanon|Lesotho|Liberia|Libya|Liechtenstein|"
    "Lithuania|Luxembourg|Macao|Macau|Macedonia|North Macedonia|Madagascar|Malawi|Malaysia|Maldives|Mali|Malta|"
    "Mauritania|Mauritius|Mexico|Moldova|Republic of Moldova|Monaco|Mongolia|Montenegro|Morocco|Mozambique|Myanmar|"
    "Namibia|Nepal|Netherlands|The Netherlands|New Zealand|Nicaragua|Niger|Nigeria|North Korea|Norway|Oman|Pakistan|"
    "Palestine|Panama|Papua New Guinea|Paraguay|Peru|Philippines|Poland|Portugal|Puerto Rico|Qatar|Romania|Russia|"
    "Russian Federation|Rwanda|Saint Lucia|Samoa|San Marino|Saudi Arabia|Kingdom of Saudi Arabia|Senegal|Serbia|"
    "Republic of Serbia|Seychelles|Sierra Leone|Singapore|Slovakia|Slovak Republic|Slovenia|Solomon Islands|Somalia|"
    "South Africa|South Korea|Korea|Republic of Korea|Korea, Republic of|South Sudan|Spain|Sri Lanka|Sudan|Suriname|"
    "Sweden|Switzerland|Syria|Syrian Arab Republic|Taiwan|Taiwan, Province of China|Tajikistan|Tanzania|"
    "United Republic of Tanzania|Thailand|Togo|Trinidad and Tobago|Tunisia|Turkey|Türkiye|Turkiye|Turkmenistan|Uganda|"
    "Ukraine|United Arab Emirates|UAE|United Kingdom|UK|U.K.|Great Britain|England|Scotland|Wales|Northern Ireland|"
    "United States|United States of America|USA|U.S.A.|US|Uruguay|Uzbekistan|Republic of Uzbekistan|Vanuatu|Vatican|"
    "Venezuela|Vietnam|Viet Nam|Yemen|Zambia|Zimbabwe|P.R. China|PR China|P. R. China|People's Republic of China|"
    "Republic of Belarus|Republic of Armenia|Republic of Azerbaijan|Republic of Croatia|Abkhazia"
)
_RUSSIAN = (
    "Россия|Российская Федерация|РФ|Беларусь|Республика Беларусь|Белоруссия|Украина|Казахстан|Республика Казахстан|"
    "Узбекистан|Республика Узбекистан|Киргизия|Кыргызстан|Кыргызская Республика|Таджикистан|Республика Таджикистан|"
    "Туркменистан|Туркмения|Армения|Республика Армения|Азербайджан|Азербайджанская Республика|Грузия|Абхазия|Молдова|"
    "Республика Молдова|Молдавия|Литва|Латвия|Эстония|Польша|Германия|Франция|Италия|Испания|Португалия|Великобритания|"
    "Соединенное Королевство|США|Соединенные Штаты Америки|Канада|Китай|КНР|Япония|Индия|Израиль|Турция|Иран|Ирак|"
    "Сирия|Египет|Вьетнам|Монголия|Южная Корея|Республика Корея|Австрия|Австралия|Бельгия|Болгария|Венгрия|Греция|"
    "Дания|Нидерланды|Норвегия|Румыния|Сербия|Словакия|Словения|Финляндия|Хорватия|Чехия|Чешская Республика|"
    "Черногория|Швейцария|Швеция|Бразилия|Аргентина|Мексика|Куба|ЮАР|Алжир|Марокко|Тунис|Нигерия|"
    "Пакистан|Саудовская Аравия"
)
_OTHERS = (
    "Brasil|España|México|Perú|Panamá|República Dominicana|Estados Unidos|EE.UU.|Reino Unido|Alemania|Francia|Italia|"
    "Alemanha|França|Espanha|Itália|Moçambique|Deutschland|Österreich|Schweiz|Suisse|Belgique|Maroc|Algérie|Tunisie|"
    "Italia|Polska|Česká republika|Україна|Türkiye|Canadá|Japón|Suíça|Frankreich|Italien|Spanien|Россия"
)


class Located(NamedTuple):
    """An institution's text and the country that ended it, "" if none did."""

    text: str
    country: str


@cache
def _countries() -> frozenset[str]:
    return frozenset(name.casefold().replace("ё", "е") for name in f"{_ENGLISH}|{_RUSSIAN}|{_OTHERS}".split("|"))


def country_names() -> tuple[str, ...]:
    """Countries' names in English and Russian, as they are written."""
    return (*_ENGLISH.split("|"), *_RUSSIAN.split("|"))


def is_country(text: str) -> bool:
    """Whether the text is a country's name and nothing else."""
    return (len(text) <= 60 and text.strip(" .,;").casefold().replace("ё", "е") in _countries()) or text.strip() in (
        "U.S.A.",
        "U.K.",
    )


def locate(text: str) -> Located:
    """An affiliation's text without the country at its end, and that country."""
    text = text.strip(" ,;")
    for separator in (",", ";", ". "):
        head, found, tail = text.rpartition(separator)
        if found and is_country(tail):
            return Located(
                head.strip(" ,;"), tail.strip(" .,;") if tail.strip() not in ("U.S.A.", "U.K.") else tail.strip()
            )
    return Located(text, "")
