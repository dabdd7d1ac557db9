package cn.wuye.worklist.model;

import cn.wuye.shared.WorkLink;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the page on which an aggregate is worked on. */
public final class WorkLinks {
    private final Map<String, WorkLink> byCapability;

    public WorkLinks(Collection<WorkLink> links) {
        byCapability = links.stream().collect(Collectors.toMap(WorkLink::capability, Function.identity()));
    }

    /** @param stream as in {@code filing:0190…} */
    public Optional<String> path(String stream) {
        int colon = stream.indexOf(':');
        WorkLink link = byCapability.get(stream.substring(0, colon));
        return link == null ? Optional.empty() : Optional.of(link.path(UUID.fromString(stream.substring(colon + 1))));
    }
}
