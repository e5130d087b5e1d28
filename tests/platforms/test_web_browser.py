"""The newcomer's first five minutes, in a real browser."""

import asyncio
from base64 import b64decode
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime

import pytest
import pytest_asyncio
from playwright.async_api import Browser, FilePayload, Page, async_playwright, expect

from clusterbot.chat.messages import Button, Message, OpenForm, Toast
from clusterbot.chat.platform import Menu, MenuEntry
from clusterbot.chat.stage import Chair
from clusterbot.chat.updates import FETCHED_BYTES, ButtonPressed, CommandGiven, FileSent, FormSubmitted, TextSent
from clusterbot.testing.contract import ANSWERS, FORM, Receiver, listening
from clusterbot.testing.fake_web import MemoryWeb, served, web_chat
from clusterbot.testing.patience import HANGS

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

expect.set_options(timeout=HANGS * 1000)

ARGUMENTS = [
    "--no-sandbox",  # containers run as root
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
DESKTOP, PHONE = (1280, 800), (390, 844)


class Visitor:
    """Somebody with a browser, in front of the example."""

    def __init__(self, fake: MemoryWeb, url: str, receive: Receiver, browser: Browser) -> None:
        self.fake = fake
        self.url = url
        self.receive = receive
        self.failures: list[str] = []
        self._browser = browser

    async def opens(self, path: str = "/chair/ada", size: tuple[int, int] = DESKTOP, *, is_dark: bool = False) -> Page:
        context = await self._browser.new_context(
            viewport={"width": size[0], "height": size[1]},
            color_scheme="dark" if is_dark else "light",
            locale="en-GB",
        )
        page = await context.new_page()
        page.on("pageerror", lambda error: self.failures.append(str(error)))
        page.on("console", lambda said: self._hears(said.type, said.text))
        page.set_default_timeout(HANGS * 1000)
        await page.goto(self.url + path)
        return page

    def _hears(self, kind: str, text: str) -> None:
        if kind == "error" and "Failed to load resource" not in text:  # refused posts are part of the tests
            self.failures.append(text)

    async def asks(self, text: str, *labels: str) -> str:
        rows = tuple((Button(label, label.lower()),) for label in labels)
        return await self.fake.platform.send(self.fake.chat("ada"), Message(text, rows))


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def browser(chromium_path: str) -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        launched = await playwright.chromium.launch(executable_path=chromium_path, args=ARGUMENTS)
        yield launched
        await launched.close()


@asynccontextmanager
async def visiting(browser: Browser, *, example: bool) -> AsyncIterator[Visitor]:
    async with (
        web_chat(example=example, at=datetime(2026, 3, 22, 7, 30, tzinfo=UTC)) as fake,
        listening(fake.platform) as receive,
        served(fake.app) as url,
    ):
        somebody = Visitor(fake, url, receive, browser)
        yield somebody
        for context in browser.contexts:
            await context.close()
        await fake.platform.close()
        assert somebody.failures == []


@pytest_asyncio.fixture(loop_scope="module")
async def visitor(browser: Browser) -> AsyncIterator[Visitor]:
    async with visiting(browser, example=True) as somebody:
        yield somebody


def private(page: Page) -> "Pane":
    return Pane(page, "")


class Pane:
    def __init__(self, page: Page, key: str) -> None:
        self.all = page.locator(f'.pane[data-pane="{key}"]')
        self.log = self.all.get_by_role("log")
        self.box = self.all.get_by_role("textbox")


async def test_a_newcomer_sits_down_and_changes_chairs(visitor: Visitor) -> None:
    selma = Chair(visitor.fake.account("selma"), "Selma I.", "Lead facilitator", "facilitator")
    visitor.fake.stage.seats.append(selma)
    visitor.fake.transcript.people[selma.account] = selma.name
    page = await visitor.opens("/")
    await page.get_by_role("link", name="Start as Ada L.").click()
    await expect(page.get_by_role("button", name="Ada L.")).to_be_visible()
    await expect(page).to_have_title("Ada L. · Solvane Cleantech")
    await page.get_by_role("button", name="Ada L.").click()
    await page.get_by_role("dialog").get_by_role("link", name="Selma I.").click()
    await expect(page.get_by_role("button", name="Selma I.")).to_be_visible()


async def test_chairs_open_while_the_script_of_the_page_is_still_on_its_way(visitor: Visitor) -> None:
    page = await visitor.opens()
    await page.route("**/chat.js", lambda route: route.abort())
    await page.reload()
    await page.get_by_role("button", name="Ada L.").click()
    await expect(page.get_by_role("dialog")).to_be_visible()
    await page.get_by_role("dialog").get_by_role("button").click()
    await expect(page.get_by_role("dialog")).to_be_hidden()


async def test_what_one_writes_is_taken_and_stands_in_the_log(visitor: Visitor) -> None:
    page = await visitor.opens()
    await private(page).box.fill("Venue agreed.\n<b>not bold</b>")
    await private(page).box.press("Enter")
    await expect(private(page).log.locator(".own")).to_contain_text("<b>not bold</b>")
    await expect(private(page).box).to_have_value("")
    update = visitor.receive.updates[0]
    assert isinstance(update, TextSent)
    assert update.text == "Venue agreed.\n<b>not bold</b>"


async def test_words_that_were_not_taken_stay_in_the_box_under_their_id(visitor: Visitor) -> None:
    visitor.receive.refuse = lambda _: True
    page = await visitor.opens()
    await private(page).box.fill("Important")
    await private(page).box.press("Enter")
    await expect(private(page).all.get_by_role("alert")).to_have_text("Please press again.")
    await expect(private(page).box).to_have_value("Important")
    visitor.receive.refuse = lambda _: False
    await private(page).box.press("Enter")
    await expect(private(page).box).to_have_value("")
    await expect(private(page).all.get_by_role("alert")).to_be_hidden()
    assert len({update.id for update in visitor.receive.updates}) == 1


async def test_a_cut_line_is_repeated_as_the_same_update(visitor: Visitor) -> None:
    page = await visitor.opens()
    failures = iter([True, False])

    async def cut_once(route, request) -> None:  # noqa: ANN001
        await (route.abort() if next(failures) else route.continue_())

    await page.route("**/say", cut_once)
    await private(page).box.fill("Through")
    await private(page).box.press("Enter")
    await expect(private(page).log.locator(".own")).to_contain_text("Through")
    assert len(visitor.receive.updates) == 1


async def test_a_press_says_what_it_did_and_its_edit_is_seen_in_a_second_tab(visitor: Visitor) -> None:
    id_ = await visitor.asks("How does <b>it</b> go?", "Done", "Stuck")
    one, two = await visitor.opens(), await visitor.opens()
    visitor.receive.reply = Toast("Noted: Done.")
    await private(one).log.get_by_role("button", name="Done").click()
    await expect(one.get_by_role("status").filter(has_text="Noted: Done.")).to_be_visible()
    (update,) = await visitor.receive.wait_for(1)
    assert isinstance(update, ButtonPressed)
    assert (update.press, update.message) == ("done", id_)
    done = Message("It is <b>done</b>.", ((Button("Undo", "undo"),),))
    await visitor.fake.platform.send(visitor.fake.chat("ada"), done, replaces=id_)
    for page in (one, two):
        article = private(page).log.get_by_role("article")
        await expect(article).to_have_count(1)
        await expect(article).to_contain_text("It is done.")
        await expect(article).to_contain_text("updated")
        await expect(article.get_by_role("button", name="Undo")).to_be_visible()
    # who pressed by keyboard goes on from the same message
    assert await one.evaluate("document.activeElement.dataset.press") == "undo"


async def test_a_press_that_was_not_taken_says_so_and_can_be_made_again(visitor: Visitor) -> None:
    await visitor.asks("Well?", "Yes")
    page = await visitor.opens()
    visitor.receive.refuse = lambda _: True
    await page.get_by_role("button", name="Yes").click()
    await expect(page.get_by_role("status").filter(has_text="Please press again.")).to_be_visible()
    visitor.receive.refuse = lambda _: False
    await page.get_by_role("button", name="Yes").click()
    await visitor.receive.wait_for(2)


async def test_a_form_is_filled_in_and_survives_a_refusal(visitor: Visitor) -> None:
    await visitor.asks("Add?", "Add an action")
    page = await visitor.opens()
    visitor.receive.reply = OpenForm(FORM)
    await page.get_by_role("button", name="Add an action").click()
    form = page.get_by_role("dialog", name="New action")
    await expect(form).to_be_visible()
    await form.get_by_role("button", name="Add").click()
    await expect(form).to_be_visible()  # the browser asks for what is required
    await form.get_by_label("What will be done?").fill("Supplier day <at> the plant & port")
    await form.get_by_label("Pillar").select_option("Research")
    await form.get_by_label("Due").fill("2026-10-31")
    await form.get_by_label("Target").fill("12")
    await form.get_by_label("Owner").select_option("Elias M.")
    await form.get_by_role("button", name="Add").click()
    await expect(form).to_be_visible()  # at least one group
    await form.get_by_label("Firms").check()
    await form.get_by_label("NGOs").check()
    visitor.receive.reply, visitor.receive.refuse = None, lambda _: True
    await form.get_by_role("button", name="Add").click()
    await expect(form.get_by_role("alert")).to_have_text("Please press again.")
    visitor.receive.refuse = lambda _: False
    await form.get_by_role("button", name="Add").click()
    await expect(form).to_be_hidden()
    update = visitor.receive.updates[-1]
    assert isinstance(update, FormSubmitted)
    assert FORM.read(update.answers) == (ANSWERS, {})


PNG = b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")


async def test_a_photo_is_chosen_sent_with_words_and_seen(visitor: Visitor) -> None:
    page = await visitor.opens()
    pane = private(page)
    await pane.all.locator("input[type=file]").set_input_files(
        FilePayload(name="site.png", mimeType="image/png", buffer=PNG)
    )
    await expect(pane.all.get_by_text("site.png")).to_be_visible()
    await pane.box.fill("the venue")
    await pane.box.press("Enter")
    shown = pane.log.get_by_role("img", name="site.png")
    await expect(shown).to_be_visible()
    assert await shown.evaluate("image => image.decode().then(() => image.naturalWidth)") == 1
    (update,) = await visitor.receive.wait_for(1)
    assert isinstance(update, FileSent)
    assert (update.what, update.content, update.caption) == ("photo", PNG, "the venue")
    await expect(pane.all.get_by_role("button", name="Leave it out")).to_be_hidden()


async def test_a_file_is_left_out_again_and_a_large_one_is_only_announced(visitor: Visitor) -> None:
    page = await visitor.opens()
    pane = private(page)
    film = FilePayload(name="film.pdf", mimeType="application/pdf", buffer=b"0" * (FETCHED_BYTES + 1))
    await pane.all.locator("input[type=file]").set_input_files(film)
    await pane.all.get_by_role("button", name="Leave it out").click()
    await pane.box.fill("only words")
    await pane.box.press("Enter")
    await pane.all.locator("input[type=file]").set_input_files(film)
    await pane.all.get_by_role("button", name="Send").click()
    words, announced = await visitor.receive.wait_for(2)
    assert isinstance(words, TextSent)
    assert isinstance(announced, FileSent)
    assert (announced.content, announced.size) == (b"", FETCHED_BYTES + 1)


async def test_escape_closes_a_form(visitor: Visitor) -> None:
    await visitor.asks("Add?", "Add")
    page = await visitor.opens()
    visitor.receive.reply = OpenForm(FORM)
    await page.get_by_role("button", name="Add").click()
    await expect(page.get_by_role("dialog")).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("dialog")).to_be_hidden()


async def test_the_clock_moves_and_what_happens_appears_in_both_panes(visitor: Visitor) -> None:
    fake = visitor.fake
    may_end = asyncio.Event()
    (group,) = fake.stage.groups

    fake.person("bo", name="Bo")

    async def happen(_: str) -> None:
        await fake.platform.send(fake.chat("bo"), Message("And yours?"))
        await fake.platform.send(fake.chat("ada"), Message("How do your actions go?"))
        await fake.platform.send(group, Message("The week in Solvane"))
        await may_end.wait()

    fake.stage.happen = happen
    page = await visitor.opens()
    await expect(page.locator(".clock")).to_contain_text("Sunday 22 March, 07:30")
    to_next = page.get_by_role("button", name="To the next thing")
    await to_next.click()
    await expect(to_next).to_be_disabled()
    await expect(private(page).log).to_contain_text("How do your actions go?")
    await expect(Pane(page, group.id).log).to_contain_text("The week in Solvane")
    may_end.set()
    await expect(to_next).to_be_enabled()
    await expect(page.locator(".clock")).to_contain_text("Sunday 22 March, 08:30")
    await page.locator(".clock").get_by_role("link", name="Bo").click()
    await expect(private(page).log).to_contain_text("And yours?")


async def test_a_slash_offers_commands_and_sends_the_chosen_one(visitor: Visitor) -> None:
    entries = [MenuEntry("plan", "Your actions", "pillar"), MenuEntry("help", "What I can do")]
    await visitor.fake.platform.introduce(Menu({"en": entries}, {"en": []}, {"en": entries}))
    page = await visitor.opens()
    await private(page).box.press_sequentially("/")
    await expect(page.get_by_role("option")).to_have_count(2)
    await page.keyboard.press("Enter")  # it wants a word more
    await expect(private(page).box).to_have_value("/plan ")
    await private(page).box.fill("/h")
    await expect(page.get_by_role("option")).to_have_count(1)
    await page.get_by_role("option", name="/help").click()
    (update,) = await visitor.receive.wait_for(1)
    assert isinstance(update, CommandGiven)
    assert update.name == "help"


async def test_a_reply_goes_to_its_message(visitor: Visitor) -> None:
    asked = await visitor.asks("How goes the supplier day?")
    page = await visitor.opens()
    article = private(page).log.get_by_role("article")
    await article.hover()
    await article.get_by_role("button", name="Reply").click()
    await expect(private(page).all).to_contain_text("Reply to: How goes the supplier day?")
    await page.keyboard.type("Venue agreed.")
    await page.keyboard.press("Enter")
    await expect(private(page).log.locator(".own blockquote")).to_have_text("How goes the supplier day?")
    update = visitor.receive.updates[0]
    assert isinstance(update, TextSent)
    assert update.reply_to == asked


async def test_on_a_phone_nothing_scrolls_sideways_and_a_tab_tells_of_news(visitor: Visitor) -> None:
    (group,) = visitor.fake.stage.groups
    await visitor.asks("A very long word: " + "x" * 300, "A rather long label that needs some room", "No")
    page = await visitor.opens(size=PHONE)
    for path in ("/chair/ada", "/"):
        await page.goto(visitor.url + path)
        assert await page.evaluate("document.documentElement.scrollWidth") == PHONE[0]
    await page.goto(visitor.url + "/chair/ada")
    channel = Pane(page, group.id)
    await expect(channel.all).to_be_hidden()
    await visitor.fake.platform.send(group, Message("News for all"))
    tab = page.get_by_role("button", name="Solvane Cleantech")
    await expect(tab.locator(".dot")).to_be_visible()
    await tab.click()
    await expect(channel.log.get_by_text("News for all")).to_be_visible()
    await expect(tab.locator(".dot")).to_be_hidden()


async def test_on_a_phone_a_long_label_breaks_its_lines_inside_its_bubble(visitor: Visitor) -> None:
    await visitor.asks("Which?", "Finance group on the guarantee line", "No")
    page = await visitor.opens(size=PHONE)
    press = private(page).log.get_by_role("button", name="Finance group on the guarantee line")
    bubble = page.locator(".bubble").filter(has_text="Which?")
    inner, outer = await press.bounding_box(), await bubble.bounding_box()
    assert inner is not None
    assert outer is not None
    assert outer["x"] < inner["x"]
    assert inner["x"] + inner["width"] < outer["x"] + outer["width"]


async def test_everything_to_press_is_big_enough_for_a_thumb_and_has_a_name(visitor: Visitor) -> None:
    await visitor.asks("Well?", "Yes", "No")
    page = await visitor.opens(size=PHONE)
    for control in await page.locator("button:visible, textarea:visible, a:visible").all():
        box = await control.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 44, await control.evaluate("element => element.outerHTML")
    nameless = await page.evaluate(
        "[...document.querySelectorAll('button')].filter(b => !(b.ariaLabel ?? b.textContent).trim()).length"
    )
    assert nameless == 0


async def test_dark_and_light_follow_the_reader(visitor: Visitor) -> None:
    brightness = []
    for is_dark in (False, True):
        page = await visitor.opens(is_dark=is_dark)
        colour = await page.evaluate("getComputedStyle(document.body).backgroundColor")
        brightness.append(sum(int(part) for part in colour.removeprefix("rgb(").removesuffix(")").split(",")))
    assert brightness[0] > 600
    assert brightness[1] < 150


async def test_a_page_that_lost_its_line_catches_up(visitor: Visitor) -> None:
    page = await visitor.opens()
    await expect(private(page).log).to_contain_text("Nothing has been said yet.")
    await page.context.set_offline(True)
    await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    visitor.fake.platform.bell.close()  # ends the stream
    visitor.fake.platform.bell.closed = False
    await visitor.asks("While you were away")
    await page.context.set_offline(False)
    await expect(private(page).log).to_contain_text("While you were away")


async def test_in_a_real_cluster_a_personal_link_opens_the_chat(browser: Browser) -> None:
    async with visiting(browser, example=False) as visitor:
        link = visitor.fake.platform.personal_link(visitor.fake.account("ada")).removeprefix("http://127.0.0.1:8080")
        page = await visitor.opens(link)
        await page.wait_for_url(visitor.url + "/")
        await expect(page.get_by_role("log")).to_have_count(1)
        await private(page).box.fill("hello")
        await private(page).box.press("Enter")
        await expect(private(page).log.locator(".own")).to_contain_text("hello")
        await expect(page.locator(".clock, .tabs, #chairs")).to_have_count(0)
