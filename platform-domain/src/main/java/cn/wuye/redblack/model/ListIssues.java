package cn.wuye.redblack.model;

import cn.wuye.shared.Quarter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The lists of all quarters. */
public interface ListIssues {
    Optional<ListIssue> find(UUID id);

    boolean exists(String county, Quarter quarter);

    void add(ListIssue issue);

    /** Lists whose time for answers is over. */
    List<UUID> answersOver(LocalDate today, int limit);

    /** Lists whose publicity is over. */
    List<UUID> publicityOver(LocalDate today, int limit);
}
