"""The form used as people use it: filled in, closed, opened again, given back, scored."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import expect
from tests.browser import barriers, sideways
from tests.capture.form.world import TODAY, choose, go, kept, open_form, saved, written

from isoready.capture.form.chain import join_chain
from isoready.capture.form.returning import read_form
from isoready.document import parse
from isoready.model.fingerprint import fingerprint
from isoready.pipeline.opening import open_assessment, open_checklist
from isoready.resources import resource

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

pytestmark = pytest.mark.long

SCREENS = ("start", "list", "q/PM.1.1", "give")


def test_answers_come_back_as_an_assessment(page: Page, tmp_path: Path) -> None:
    """Answered by hand, saved to a file, read by isoready, and scored as the form said."""
    open_form(page, written(tmp_path, scope="the web shop"))
    page.get_by_label("Name of the firm").fill("چلتن سافٹ ویئر")
    page.get_by_label("Your name").fill("Sana")
    page.get_by_role("link", name="Begin with the questions").click()
    choose(page, "F")
    page.get_by_role("link", name="Next").click()
    choose(page, "N")
    page.get_by_text("Note, evidence, who and when").first.click()
    page.get_by_label("Note", exact=True).fill('two lines\nand "quotes"')
    page.get_by_role("button", name="Add evidence").click()
    page.get_by_label("File name, or web address").fill("plans/plan.md")
    page.get_by_label("What it shows").fill("the plan")
    page.get_by_label("Who will close the gap").fill("Bilal")
    page.get_by_label("By when").fill("2027-01-31")
    page.get_by_label("Mark for review").check()
    path = tmp_path / "answers.yaml"
    path.write_bytes(saved(page))
    opened = open_assessment(path, (), TODAY)
    first, second = opened.checklist.model.controls().__next__(), list(opened.checklist.model.controls())[1]
    responses = opened.assessment.responses
    assert list(responses) == [first.id, second.id]
    assert (responses[first.id].answer, responses[first.id].answered_by) == ("F", "Sana")
    assert responses[first.id].wording == fingerprint(first)
    said = responses[second.id]
    assert (said.answer, said.note, said.owner, str(said.due)) == (
        "N",
        'two lines\nand "quotes"',
        "Bilal",
        "2027-01-31",
    )
    assert (said.evidence[0].file, said.evidence[0].shows) == ("plans/plan.md", "the plan")
    assert opened.assessment.organisation.name == "چلتن سافٹ ویئر"
    assert opened.assessment.assessors == ("Sana",)
    assert opened.assessment.scope == "the web shop"
    returned = read_form(path.read_bytes(), "answers.yaml")
    assert returned.data["responses"][second.id]["x-review"] is True
    assert returned.place("responses", second.id, "due").line > 20
    assert "x-form" not in returned.data


def test_a_draft_is_there_after_a_reload(page: Page, tmp_path: Path) -> None:
    """What was said to be kept is shown again, and the file is said to be missing."""
    open_form(page, written(tmp_path))
    go(page, "q/PM.1.1")
    choose(page, "L")
    kept(page)
    page.reload()
    assert page.locator('input[value="L"]').is_checked()
    expect(page.locator("#foot")).to_contain_text("Not saved to a file since")
    saved(page)
    expect(page.locator("#foot")).to_contain_text("Saved to a file at")


def test_what_cannot_be_kept_is_said(page: Page, tmp_path: Path) -> None:
    """A browser that keeps nothing, or has no room left, says so in words, and the form still works."""
    path = written(tmp_path)
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } });"
        "Object.defineProperty(window, 'indexedDB', { get() { throw new Error('no'); } });"
    )
    open_form(page, path)
    expect(page.locator("#foot")).to_contain_text("The draft is NOT kept")
    go(page, "q/PM.1.1")
    choose(page, "L")
    expect(page.locator("#foot")).to_contain_text("The draft is NOT kept")
    assert b'answer: "L"' in saved(page)


def test_no_room_is_said(page: Page, tmp_path: Path) -> None:
    """Where there is only localStorage, and it is full, the words of the browser are passed on."""
    page.add_init_script(
        "Object.defineProperty(window, 'indexedDB', { value: undefined });"
        "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); };"
    )
    open_form(page, written(tmp_path))
    go(page, "q/PM.1.1")
    choose(page, "L")
    expect(page.locator("#foot")).to_contain_text("The draft is NOT kept: QuotaExceededError")


def test_without_a_database_the_draft_is_kept_loosely(page: Page, tmp_path: Path) -> None:
    """LocalStorage survives a reload, but nobody can say when it is safe on the disk; so it is not said."""
    page.add_init_script("Object.defineProperty(window, 'indexedDB', { value: undefined });")
    open_form(page, written(tmp_path))
    go(page, "q/PM.1.1")
    choose(page, "L")
    expect(page.locator("#foot")).to_contain_text("a crash could still lose the last seconds")
    page.reload()
    assert page.locator('input[value="L"]').is_checked()


def test_a_file_goes_on_where_it_ended(page: Page, tmp_path: Path) -> None:
    """Saved, emptied, opened again: the same file comes of it."""
    open_form(page, written(tmp_path, name="A firm"))
    go(page, "q/PM.1.1")
    choose(page, "L")
    go(page, "q/PM.1.2")
    choose(page, "N")
    before = saved(page)
    go(page, "start")
    page.get_by_role("button", name="Empty this form").click()
    page.get_by_role("button", name="Yes, take them out").click()
    assert b'"PM.1.1"' not in saved(page)
    go(page, "start")
    page.get_by_text("Go on from a saved file").click()
    page.set_input_files("input[type=file]", {"name": "a.yaml", "mimeType": "text/yaml", "buffer": before})
    page.wait_for_selector("text=Answers taken from the file: 2")
    assert saved(page) == before


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("iso29110-basic", "iso27001-2022"), "This file answers another checklist: iso27001-2022@1.0.0"),
        (("responses: 1", "responses: 3"), "This file is not whole: it should hold 3 answers"),
        (("checklist:", "checklist: [1"), "This is not a file that this form can read (line 2)"),
        (("isoready/assessment/1", "isoready/other/1"), "This is not a file that this form can read"),
        (('answer: "L"', 'answer: "Z"'), "Answers that this form does not know were left out: PM.1.1"),
        (('answer: "L"', "evidence: 3"), "Answers that this form does not know were left out: PM.1.1"),
        (("format:", "#" + "x" * 2**21 + "\nformat:"), "The file could not be read (> 2 MiB)"),
    ],
)
def test_another_file_is_not_taken(page: Page, tmp_path: Path, change: tuple[str, str], told: str) -> None:
    """What is wrong with it is said plainly, and the answers here stay."""
    open_form(page, written(tmp_path, name="A firm"))
    go(page, "q/PM.1.1")
    choose(page, "L")
    file = saved(page).decode()
    assert change[0] in file
    go(page, "start")
    page.get_by_text("Go on from a saved file").click()
    changed = file.replace(*change).encode()
    page.set_input_files("input[type=file]", {"name": "a.yaml", "mimeType": "text/yaml", "buffer": changed})
    if "left out" in told:
        page.get_by_role("button", name="Take the file's answers").click()
    page.wait_for_selector(f"text={told}")
    assert ("PM.1.1" in saved(page).decode()) == ("left out" not in told)


def test_codes_are_read_from_the_screen(page: Page, tmp_path: Path) -> None:
    """Each code is photographed, read by another reader, and all give the answers of the file."""
    open_form(page, written(tmp_path, name="A firm", scope="all"))
    for control in list(open_checklist("iso29110-basic").model.controls())[:12]:
        go(page, f"q/{control.id}")
        choose(page, "L")
    file = parse(saved(page), "answers.yaml").data
    page.get_by_role("button", name="Show as QR codes").click()
    page.wait_for_selector(".code svg")
    count = int(page.inner_text(".good[aria-live] >> text=/Code/").rpartition(" ")[2])
    texts = []
    for _ in range(count):
        shot = tmp_path / "code.png"
        page.locator(".code").screenshot(path=shot)
        with Image.open(shot) as image:
            (found,) = zxingcpp.read_barcodes(image.convert("L"))
        texts.append(found.text)
        page.get_by_role("button", name="Next code").click()
    scanned = "\n".join(reversed(texts)).encode()
    assert json.loads(join_chain(scanned, "codes.txt")) == file
    returned = read_form(scanned, "codes.txt")
    assert dict(returned.data) == {key: value for key, value in file.items() if not key.startswith("x-")}
    assert returned.place("responses").path == "codes.txt"


def test_what_does_not_apply_needs_a_reason(page: Page, tmp_path: Path) -> None:
    """The form asks for it, and says before saving where it is missing."""
    control = next(each for each in open_checklist("iso29110-basic").model.controls() if each.na_allowed)
    open_form(page, written(tmp_path, "iso29110-basic", name="A firm", scope="all"))
    go(page, f"q/{control.id}")
    assert not page.get_by_label("Why does it not apply?").is_visible()
    choose(page, "not-applicable")
    assert page.get_by_text("Give a reason").is_visible()
    go(page, "give")
    expect(page.locator("#screen")).to_contain_text(f"Without a reason: {control.id}")
    go(page, f"q/{control.id}")
    page.get_by_label("Why does it not apply?").fill("we buy it")
    assert b'reason: "we buy it"' in saved(page)


def test_facts_decide_what_is_asked(page: Page, tmp_path: Path) -> None:
    """A product that harms nobody is not asked about safety; until that is known, it is."""
    open_form(page, written(tmp_path, "iso25010-product"))
    expect(page.locator("#head")).to_contain_text("0 of 40 answered")
    page.get_by_role("group", name="Can the product hurt").get_by_label("No", exact=True).check()
    page.wait_for_selector("text=0 of 35 answered")
    go(page, "list")
    expect(page.locator("#screen")).to_contain_text("because of what you said about the firm: 5")
    assert b"can_harm: false" in saved(page)


def test_a_part_asks_and_gives_only_its_own(page: Page, tmp_path: Path) -> None:
    """By the command, and by ticking parts in the form."""
    open_form(page, written(tmp_path, parts=("SI.2",)))
    go(page, "list")
    assert {text.split(".")[0] for text in page.locator(".list bdi").all_inner_texts()} == {"SI"}
    whole = tmp_path / "whole"
    whole.mkdir()
    open_form(page, written(whole))
    for name in ("q/PM.1.1", "q/SI.2.2"):
        go(page, name)
        choose(page, "L")
    go(page, "start")
    page.get_by_text("Which parts do you answer?").first.click()
    for box in page.locator("details input[type=checkbox]").all():
        if not box.locator("xpath=..").inner_text().startswith("SI.2"):
            box.uncheck()
    file = parse(saved(page), "a.yaml").data
    assert list(file["responses"]) == ["SI.2.2"]


def test_search_and_filters_find_questions(page: Page, tmp_path: Path) -> None:
    """By words of the question, by what is open, and by what was marked."""
    open_form(page, written(tmp_path))
    go(page, "q/PM.1.1")
    choose(page, "L")
    page.get_by_label("Mark for review").check()
    go(page, "list")
    page.get_by_label("Search the questions").fill("statement of work pm.1.1")
    expect(page.locator(".list a")).to_have_count(1)
    page.get_by_label("Search the questions").fill("")
    page.get_by_label("Show").select_option("review")
    expect(page.locator(".list a")).to_have_count(1)
    page.get_by_label("Show").select_option("open")
    expect(page.locator(".list a").filter(has_text=re.compile(r"PM\.1\.1\s"))).to_have_count(0)


def test_measured_numbers_and_percentages_are_typed(page: Page, tmp_path: Path) -> None:
    """With the digits of an Urdu keyboard, too; what is no number is told and not taken."""
    open_form(page, written(tmp_path, "iso25023-measures"))
    control = next(open_checklist("iso25023-measures").model.controls())
    go(page, f"q/{control.id}")
    page.get_by_label("Your number").fill("many")
    page.get_by_label("Your number").blur()
    assert page.get_by_text("Write a number, such as").is_visible()
    page.get_by_label("Your number").fill("۷۲٫۵")  # noqa: RUF001  an Urdu keyboard
    assert b'answer: "72.5"' in saved(page)
    other = tmp_path / "other"
    other.mkdir()
    open_form(page, written(other))
    go(page, "q/PM.1.1")
    page.get_by_label("Or a percentage").fill("72")
    assert b'answer: "72%"' in saved(page)
    go(page, "q/PM.1.1")
    choose(page, "L")
    assert page.get_by_label("Or a percentage").input_value() == ""
    page.get_by_role("button", name="Take the answer back").click()
    assert b"responses: {}" in saved(page)


def test_a_form_goes_on_from_an_assessment(page: Page, tmp_path: Path) -> None:
    """All that the assessment says is there and comes back; a changed answer is no longer confirmed."""
    source = next(resource("examples").glob("*/*29110*.yaml"), None) or next(
        resource("examples").glob("*/assessment*.yaml")
    )
    data = parse(source.read_bytes(), source.name).data
    name = f"{data['checklist']['id']}@{data['checklist']['version']}"
    open_form(page, written(tmp_path, name, begun=source))
    file = parse(saved(page), "a.yaml").data
    answered = {key: said for key, said in data["responses"].items() if said.get("answer")}
    assert {key: said["answer"] for key, said in file["responses"].items()} == {
        key: str(said["answer"]) for key, said in answered.items()
    }
    confirmed = next(key for key, said in answered.items() if said.get("confirmed") and said["answer"] in {"F", "L"})
    go(page, f"q/{confirmed}")
    choose(page, "P")
    changed = parse(saved(page), "a.yaml").data["responses"][confirmed]
    assert changed["answer"] == "P"
    assert "confirmed" not in changed


def test_instances_are_answered_side_by_side(page: Page, tmp_path: Path) -> None:
    """Each question once for each; and no score is claimed that the form cannot work out."""
    open_form(page, written(tmp_path, "iso33020-capability", instances={"till": "The till", "web": "The shop"}))
    expect(page.locator("#head")).to_contain_text("works out no score")
    control = next(open_checklist("iso33020-capability").model.controls())
    go(page, f"q/{control.id}")
    choose(page, "L", 1)
    file = parse(saved(page), "a.yaml").data
    assert [key.partition("@")[2] for key in file["responses"]] == ["web"]
    assert file["instances"] == {"till": "The till", "web": "The shop"}


@pytest.mark.parametrize("languages", [("en",), ("ur",), ("ur", "en")])
def test_nothing_stands_in_anybodys_way(page: Page, tmp_path: Path, languages: tuple[str, ...]) -> None:
    """Neither axe nor a narrow window finds anything on any screen, in either direction of writing."""
    open_form(page, written(tmp_path, languages=languages))
    for turn in range(len(languages)):
        for screen in SCREENS:
            go(page, screen)
            page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
            assert barriers(page) == []
            assert sideways(page) == []
        assert page.evaluate("document.documentElement.dir") == {"en": "ltr", "ur": "rtl"}[languages[turn]]
        if len(languages) > turn + 1:
            page.locator("header button").click()
    small = page.evaluate(
        """() => {
          const all = document.querySelectorAll("a.button, button, select, textarea, input[type=text], .choice");
          return [...all].filter((each) => each.offsetHeight && each.offsetHeight < 48).map((each) => each.outerHTML);
        }"""
    )
    assert small == []


def test_the_whole_form_works_by_keyboard(page: Page, tmp_path: Path) -> None:
    """From the first field to an answer with Tab, Space, Enter and arrows alone."""
    open_form(page, written(tmp_path))
    page.get_by_role("link", name="Begin with the questions").focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("legend")
    assert page.evaluate("document.activeElement.tagName") == "H1"
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    assert page.locator("input[type=radio]").nth(1).is_checked()
    expect(page.locator("#head")).to_contain_text("1 of 67 answered")


def test_two_tabs_of_one_form_are_told(page: Page, tmp_path: Path) -> None:
    """Answers that were changed in another tab are not overwritten unseen."""
    open_form(page, written(tmp_path))
    other = page.context.new_page()
    open_form(other, tmp_path / "form.html")
    go(page, "q/PM.1.1")
    go(other, "q/PM.1.1")
    choose(page, "L")
    expect(other.locator("#head")).to_contain_text("This form is open in another tab")
    kept(page)
    other.get_by_role("button", name="Show the answers of the other tab").click()
    expect(other.locator('input[value="L"]')).to_be_checked()


def test_evidence_is_listed_and_taken_out(page: Page, tmp_path: Path) -> None:
    """A file, a web address, and one that was added and left empty, which is not written."""
    open_form(page, written(tmp_path, name="A firm", scope="all"))
    go(page, "q/PM.1.1")
    choose(page, "L")
    page.get_by_text("Note, evidence, who and when").click()
    add = page.get_by_role("button", name="Add evidence")
    for source in ("plan.md", "https://wiki.example/plan", "old.md", ""):
        add.click()
        page.get_by_label("File name, or web address").last.fill(source)
        page.get_by_label("What it shows").last.fill("it")
    page.get_by_role("button", name="Take this evidence out").nth(2).click()
    evidence = parse(saved(page), "a.yaml").data["responses"]["PM.1.1"]["evidence"]
    assert evidence == [{"file": "plan.md", "shows": "it"}, {"link": "https://wiki.example/plan", "shows": "it"}]


def test_a_draft_that_is_none_is_passed_over(page: Page, tmp_path: Path) -> None:
    """Whatever stands under the form's key, the form opens."""
    open_form(page, written(tmp_path))
    go(page, "q/PM.1.1")
    choose(page, "L")
    kept(page)
    page.evaluate('() => { localStorage.setItem(Object.keys(localStorage)[0], \'{"revision": 99, "data": 3}\'); }')
    page.reload()
    expect(page.locator('input[value="L"]')).to_be_checked()
