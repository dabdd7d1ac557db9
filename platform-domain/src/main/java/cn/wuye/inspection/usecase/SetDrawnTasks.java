package cn.wuye.inspection.usecase;

import cn.wuye.estate.EstateLookup;
import cn.wuye.estate.EstateLookup.EstateFacts;
import cn.wuye.inspection.model.Draw.Drawn;
import cn.wuye.inspection.model.DrawnTask;
import cn.wuye.inspection.model.DrawnTasks;
import cn.wuye.inspection.model.FrozenList;
import cn.wuye.inspection.model.Inspector;
import cn.wuye.inspection.model.Inspectors;
import cn.wuye.inspection.model.PlanEvents.PlanDrawn;
import cn.wuye.notice.Notices;
import cn.wuye.shared.Place;
import cn.wuye.shared.Reaction;
import cn.wuye.shared.UseCase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sets a task for each estate that was drawn and tells the inspectors. */
@UseCase
public class SetDrawnTasks implements Reaction<PlanDrawn> {
    private final DrawnTasks tasks;
    private final Inspectors inspectors;
    private final EstateLookup estates;
    private final Notices notices;

    public SetDrawnTasks(DrawnTasks tasks, Inspectors inspectors, EstateLookup estates, Notices notices) {
        this.tasks = tasks;
        this.inspectors = inspectors;
        this.estates = estates;
        this.notices = notices;
    }

    @Override
    public Class<PlanDrawn> event() {
        return PlanDrawn.class;
    }

    @Override
    public void on(PlanDrawn event) {
        Map<UUID, FrozenList.Estate> frozen =
                event.list().estates().stream().collect(Collectors.toMap(FrozenList.Estate::id, Function.identity()));
        Map<UUID, UUID> accounts = new HashMap<>();
        event.list()
                .judges()
                .forEach(j -> inspectors
                        .find(j.id())
                        .map(Inspector::account)
                        .ifPresent(account -> accounts.put(j.id(), account)));
        Map<UUID, Integer> share = new TreeMap<>();
        for (Drawn drawn : event.draw().drawn()) {
            FrozenList.Estate listed = Objects.requireNonNull(frozen.get(drawn.estate()));
            EstateFacts estate = estates.find(drawn.estate()).orElseThrow();
            UUID first = Objects.requireNonNull(accounts.get(drawn.first()));
            UUID second = Objects.requireNonNull(accounts.get(drawn.second()));
            tasks.add(DrawnTask.set(
                    UUID.randomUUID(),
                    event.plan(),
                    drawn.number(),
                    drawn.estate(),
                    listed.name(),
                    new Place(estate.division(), listed.company(), drawn.estate()),
                    first,
                    second,
                    event.quarter().end(),
                    event.by(),
                    event.at()));
            share.merge(first, 1, Integer::sum);
            share.merge(second, 1, Integer::sum);
        }
        share.forEach((account, count) -> notices.toAccount(
                account,
                "plan.tasks",
                List.of(
                        event.quarter().toString(),
                        Integer.toString(count),
                        event.quarter().end().toString()),
                "/inspections/tasks?mine=true"));
    }
}
