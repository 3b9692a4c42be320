"""Given names in English that stand behind an initial: "N. Gregory Mankiw" is no Gregory Mankiw, N."""

from app.reading.text.wordsets import wordset

_GIVEN = wordset("""
    Aaron Adam Alan Albert Alexander Alfred Allan Andrew Anthony Arthur Austin Barry Benjamin Bernard Brian Bruce Bryan
    Calvin Carl Charles Christian Christopher Clark Clayton Clifford Colin Craig Curtis Daniel David Dean Dennis Donald
    Douglas Dwight Edward Edwin Eric Ernest Eugene Evan Francis Frank Franklin Fred Frederick Gary Geoffrey George
    Gerald Gilbert Glenn Gordon Graham Grant Gregory Harold Harvey Henry Herbert Howard Hugh Ian Jack Jacob James Jason
    Jeffrey Jeremy Jerome John Jonathan Joseph Joshua Justin Keith Kenneth Kent Kevin Kyle Lawrence Leonard Leslie Lewis
    Lloyd Louis Malcolm Mark Matthew Maurice Michael Mitchell Nathan Neil Nicholas Norman Oliver Owen Patrick Paul Peter
    Philip Phillip Ralph Raymond Richard Robert Rodney Roger Roland Ronald Russell Ryan Samuel Scott Sean Shawn Sidney
    Stanley Stephen Steven Stewart Stuart Ted Terrence Terry Theodore Thomas Timothy Todd Tyler Vernon Victor Vincent
    Walter Warren Wayne William Alexandra Alice Amanda Amy Andrea Angela Anna Anne Ann Barbara Beth Carol Caroline
    Catherine Charlotte Christine Claire Deborah Diane Dorothy Eleanor Elizabeth Ellen Emily Emma Frances Gail Grace
    Heather Helen Jane Janet Jean Jennifer Jessica Jill Joan Joanna Joyce Julia Julie Karen Kate Katherine Kathleen
    Kathryn Kelly Kimberly Laura Lauren Linda Lisa Louise Lynn Margaret Maria Marie Marilyn Martha Mary Megan Melissa
    Michelle Nancy Nicole Pamela Patricia Rachel Rebecca Rose Ruth Sandra Sarah Sharon Sheila Stephanie Susan Teresa
    Theresa Valerie Victoria Virginia
""")


def is_given_name(word: str) -> bool:
    """Whether the word is given in English far oftener than it is a family name before another."""
    return word in _GIVEN
