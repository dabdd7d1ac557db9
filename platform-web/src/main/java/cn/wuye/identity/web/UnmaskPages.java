package cn.wuye.identity.web;

import cn.wuye.identity.AccessLog;
import cn.wuye.identity.AccessLog.Action;
import cn.wuye.identity.AccessLog.Result;
import cn.wuye.identity.IdentityError;
import cn.wuye.identity.usecase.RevealPersonalData;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Allowed;
import cn.wuye.shared.DomainException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows one masked value whole, once: on a page of its own, or in place where the page loads parts of itself. */
@Controller
@Allowed
class UnmaskPages {
    private static final int MAX_REASON = 200;

    private final RevealPersonalData reveal;
    private final AccessLog log;

    UnmaskPages(RevealPersonalData reveal, AccessLog log) {
        this.reveal = reveal;
        this.log = log;
    }

    @PostMapping("/unmask")
    String unmask(
            Actor actor,
            @RequestParam(defaultValue = "") String ref,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String masked,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String partial,
            Model model) {
        String given = reason.length() > MAX_REASON ? reason.substring(0, MAX_REASON) : reason;
        model.addAttribute("ref", ref);
        model.addAttribute("masked", masked);
        try {
            model.addAttribute("value", reveal.handle(actor, ref, given));
        } catch (DomainException e) {
            if (e.error() != IdentityError.REASON_MISSING) {
                log.record(actor, Action.UNMASK, ref, Result.REFUSED, given);
                throw e;
            }
            model.addAttribute("reasonMissing", true);
        }
        return partial == null ? "identity/unmasked" : "identity/unmasked :: part";
    }
}
