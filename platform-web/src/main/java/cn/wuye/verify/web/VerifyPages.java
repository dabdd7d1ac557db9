package cn.wuye.verify.web;

import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.Open;
import cn.wuye.shared.Page;
import cn.wuye.shared.PageRequest;
import cn.wuye.shared.Role;
import cn.wuye.shared.TimelineRow;
import cn.wuye.shared.web.FilterUri;
import cn.wuye.shared.web.Flash;
import cn.wuye.shared.web.ListView;
import cn.wuye.shared.web.Times;
import cn.wuye.verify.model.MerkleRoot;
import cn.wuye.verify.query.PublicRecords;
import cn.wuye.verify.query.PublicRecords.PublicRecord;
import cn.wuye.verify.query.VerifyQueries;
import cn.wuye.verify.usecase.SealTimeline;
import cn.wuye.verify.web.RecordView.RootView;
import cn.wuye.verify.web.RecordView.RowView;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets anybody check a public record in the browser, and lists the published roots. */
@Controller
@RequestMapping("/verify")
class VerifyPages {
    private static final int SIZE = 30;
    private final PublicRecords records;
    private final VerifyQueries queries;
    private final SealTimeline seal;
    private final MessageSource messages;

    VerifyPages(PublicRecords records, VerifyQueries queries, SealTimeline seal, MessageSource messages) {
        this.records = records;
        this.queries = queries;
        this.seal = seal;
        this.messages = messages;
    }

    /** @param stream name of a record, or what people know it by */
    @Open
    @GetMapping
    String check(@RequestParam(defaultValue = "") String stream, Locale locale, Model model) {
        model.addAttribute("term", stream);
        if (!stream.isBlank()) {
            Optional<PublicRecord> record = records.find(stream).flatMap(records::read);
            model.addAttribute("unknown", record.isEmpty());
            model.addAttribute("record", record.map(r -> view(r, locale)).orElse(null));
        }
        return "verify/verify";
    }

    @Open
    @GetMapping("/roots")
    String roots(Actor actor, @RequestParam(required = false) @Nullable String cursor, Model model) {
        Page<MerkleRoot> page = queries.roots(new PageRequest(null, null, cursor, SIZE));
        model.addAttribute(
                "list",
                ListView.of(
                        page.map(VerifyPages::view),
                        "id",
                        true,
                        FilterUri.of("/verify/roots"),
                        cursor == null,
                        null,
                        false));
        boolean seals = actor.has(Role.AUDIT_ADMIN);
        model.addAttribute("maySeal", seals);
        model.addAttribute("unsealed", seals ? queries.unsealed() : 0L);
        return "verify/roots";
    }

    @Allowed(Role.AUDIT_ADMIN)
    @PostMapping("/roots")
    String seal(Actor actor, RedirectAttributes redirect) {
        int rows = seal.handle(actor);
        if (rows == 0) {
            Flash.warning(redirect, "verify.seal.nothing");
        } else {
            Flash.success(redirect, "verify.seal.done", rows);
        }
        return "redirect:/verify/roots";
    }

    private RecordView view(PublicRecord record, Locale locale) {
        VerifyQueries.Proven proven = record.proven();
        String capability = proven.stream().substring(0, proven.stream().indexOf(':'));
        List<RowView> rows =
                proven.rows().stream().map(row -> view(row, capability, locale)).toList();
        VerifyQueries.Inclusion proof = proven.proof();
        if (proof == null) {
            return new RecordView(proven.stream(), record.title(), rows, proven.content(), 0, null, null, null);
        }
        MerkleRoot newest = proven.roots().get(proven.roots().size() - 1);
        return new RecordView(
                proven.stream(),
                record.title(),
                rows,
                proven.content(),
                proof.sequence(),
                Times.INSTANCE.second(proven.roots().get(0).at()),
                newest.id(),
                newest.root());
    }

    private RowView view(TimelineRow row, String capability, Locale locale) {
        return new RowView(
                row.sequence(),
                Times.INSTANCE.second(row.at()),
                organisation(row.by(), locale),
                row.by(),
                text(capability + ".action." + row.action(), row.action(), locale),
                row.action(),
                row.from() == null ? null : text(capability + ".status." + row.from(), row.from(), locale),
                row.to() == null ? null : text(capability + ".status." + row.to(), row.to(), locale),
                row.contentHash(),
                row.previousHash(),
                row.hash());
    }

    private String organisation(String by, Locale locale) {
        int slash = by.indexOf('/');
        return slash < 0
                ? text("verify.by." + by, by, locale)
                : text("org-kind." + by.substring(0, slash), by.substring(0, slash), locale);
    }

    private static RootView view(MerkleRoot root) {
        return new RootView(
                root.id(), Times.INSTANCE.second(root.at()), root.size() - 1, root.previousRoot(), root.root());
    }

    private String text(String key, String otherwise, Locale locale) {
        return Objects.requireNonNull(messages.getMessage(key, null, otherwise, locale));
    }
}
