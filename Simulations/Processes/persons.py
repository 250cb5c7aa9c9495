"""Children who do not exist, with names, numbers and telephones that are valid and nobody's."""

import csv

SURNAMES = "岩玉波王李张陈赵刀周杨段"
DIGITS = "零一二三四五六七八九"
WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
HEADS = ["序号", "姓名", "性别", "出生日期", "身份证号码", "监护人姓名", "监护人电话", "排查时间", "排查人"]


def name(number):
    """No two numbers have the same name."""
    digits = "".join(DIGITS[int(digit)] for digit in f"{number // len(SURNAMES):02}")
    return SURNAMES[number % len(SURNAMES)] + digits


def birth_date(number):
    return f"{2012 + number % 12}-{1 + number % 7:02}-{1 + number % 28:02}"


def identity_number(number):
    """GB 11643: region, date of birth, order, check character."""
    digits = f"999901{birth_date(number).replace('-', '')}{number % 1000:03}"
    total = sum(int(digit) * weight for digit, weight in zip(digits, WEIGHTS))
    return digits + "10X98765432"[total % 11]


def phone(number):
    return f"120{number % 10 ** 8:08}"


def fields(number, telephone):
    return [f"name={name(number)}", f"birth_date={birth_date(number)}",
            f"identity_number={identity_number(number)}", f"guardian_phone={telephone}"]


def write_table(file, numbers):
    """A survey table as a village hands it in."""
    with open(file, "w", newline="", encoding="utf-8") as out:
        table = csv.writer(out)
        table.writerow(HEADS)
        for row, number in enumerate(numbers, 1):
            table.writerow([row, name(number), "女" if number % 2 else "男", birth_date(number),
                            identity_number(number), "岩光", phone(number), "2026-09-01", "玉波"])
