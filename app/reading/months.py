"""The names of months in the languages of lists, in full and shortened, in small letters."""

from app.reading.wordsets import wordset

MONTHS = wordset("""
    jan january janeiro januar janvier gennaio ene enero feb fev fév february fevereiro febrero februar février febbraio
    mar march março marzo mars märz apr april abr abril avr avril aprile may mai maio mayo maggio jun june junho junio
    juni juin giugno jul july julho julio juli juillet luglio aug august ago agosto aoû août sep sept september set
    setembro sep septiembre septembre settembre oct october out outubro octubre okt oktober octobre ottobre nov november
    novembro noviembre novembre dec december dez dezembro dic diciembre dezember déc décembre dicembre января февраля
    марта апреля мая июня июля августа сентября октября ноября декабря янв февр мар апр авг сент окт нояб дек
""")
