package cn.wuye.notice.web;

import cn.wuye.notice.Inbox;
import cn.wuye.notice.query.NoticeQueries;
import cn.wuye.notice.query.NoticeQueries.NoticeRow;
import cn.wuye.notice.usecase.ReadNotices;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.LocalLink;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.web.FilterUri;
import cn.wuye.shared.web.Flash;
import cn.wuye.shared.web.ListView;
import cn.wuye.shared.web.Navigation;
import cn.wuye.shared.web.Times;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's own notices. */
@Controller
@Allowed
@RequestMapping("/inbox")
class InboxPages {
    private static final int SIZE = 30;
    /** A notice as the page shows it. */
    record NoticeView(UUID id, String text, String at, boolean unread) {}

    private final NoticeQueries notices;
    private final Inbox inbox;
    private final ReadNotices read;
    private final NoticeTexts texts;

    InboxPages(NoticeQueries notices, Inbox inbox, ReadNotices read, NoticeTexts texts) {
        this.notices = notices;
        this.inbox = inbox;
        this.read = read;
        this.texts = texts;
    }

    /** @param all read ones as well */
    @GetMapping
    String list(
            Actor actor,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(required = false) @Nullable String cursor,
            Locale locale,
            Model model) {
        Page<NoticeRow> page = notices.page(actor, !all, new PageRequest(null, null, cursor, SIZE));
        FilterUri uri = FilterUri.of("/inbox").with("all", all);
        model.addAttribute("all", all);
        model.addAttribute("unread", inbox.unread(actor.accountId()));
        model.addAttribute(
                "list", ListView.of(page.map(row -> view(row, locale)), "at", true, uri, cursor == null, null, false));
        return "notice/inbox";
    }

    /** Marks a notice as read and goes to what it is about. */
    @GetMapping("/{id}")
    String open(Actor actor, @PathVariable UUID id) {
        String link = read.one(actor, id);
        return "redirect:" + (LocalLink.isLocal(link) ? link : "/inbox");
    }

    @PostMapping("/{id}/reading")
    String readOne(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean all) {
        read.one(actor, id);
        return all ? "redirect:/inbox?all=true" : "redirect:/inbox";
    }

    @PostMapping("/reading")
    String readAll(Actor actor, RedirectAttributes redirect) {
        Flash.success(redirect, "notice.read-all.done", read.all(actor));
        return "redirect:/inbox";
    }

    private NoticeView view(NoticeRow row, Locale locale) {
        return new NoticeView(
                row.id(),
                texts.text(row.key(), row.arguments(), locale),
                Times.INSTANCE.minute(row.at()),
                row.readAt() == null);
    }

    @Configuration(proxyBeanMethods = false)
    static class Entry {
        @Bean
        Navigation inboxNavigation() {
            return Navigation.of("inbox", "/inbox", "bell", 20, Actor::signedIn);
        }
    }
}
