package cn.wuye.inspection.usecase;

import cn.wuye.inspection.model.Catalogue;
import cn.wuye.inspection.model.CatalogueItem;
import cn.wuye.inspection.model.Checklist;
import cn.wuye.inspection.model.Checklists;
import cn.wuye.inspection.model.ItemVersion;
import cn.wuye.inspection.model.VisitKind;
import cn.wuye.shared.Actor;
import cn.wuye.shared.DomainException;
import cn.wuye.shared.FieldReader;
import cn.wuye.shared.Role;
import cn.wuye.shared.RulesViolated;
import cn.wuye.shared.UseCase;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The city bureau keeps the catalogue of items, by new versions from a day on, and the checklists made of them. */
@UseCase
public class EditCatalogue {
    private static final int NAME_LENGTH = 60;

    private final Catalogue catalogue;
    private final Checklists checklists;
    private final Clock clock;

    public EditCatalogue(Catalogue catalogue, Checklists checklists, Clock clock) {
        this.catalogue = catalogue;
        this.checklists = checklists;
        this.clock = clock;
    }

    public record Version(String code, @Nullable Long version, ItemVersion entry) {}

    /** @param id null for a new checklist */
    public record Selection(
            @Nullable UUID id,
            @Nullable Long version,
            VisitKind kind,
            String name,
            List<String> items,
            boolean active) {}

    /** @throws DomainException FORBIDDEN, NOT_FOUND for an unknown code, STALE; RulesViolated with every gap */
    public void enter(Actor actor, Version command) {
        actor.require(Role.POLICY_MANAGER);
        CatalogueItem item = catalogue.item(command.code()).orElseThrow(DomainException::notFound);
        item.expectVersion(command.version());
        catalogue.add(item.code(), item.enter(command.entry(), actor, clock), actor, clock.instant());
    }

    /** @throws DomainException FORBIDDEN, NOT_FOUND, STALE; RulesViolated with every gap */
    public UUID keep(Actor actor, Selection command) {
        actor.require(Role.POLICY_MANAGER);
        check(command);
        if (command.id() == null) {
            UUID id = UUID.randomUUID();
            checklists.add(
                    Checklist.create(id, command.kind(), command.name(), command.items(), actor, clock.instant()));
            return id;
        }
        Checklist list = checklists.find(command.id()).orElseThrow(DomainException::notFound);
        list.expectVersion(command.version());
        list.edit(command.kind(), command.name(), command.items(), command.active(), actor, clock.instant());
        return command.id();
    }

    private void check(Selection command) {
        FieldReader gaps = new FieldReader(Map.of("name", command.name()));
        gaps.required("name", NAME_LENGTH);
        if (command.items().isEmpty()) {
            gaps.gap("FORM-REQUIRED", "items");
        }
        if (command.items().stream().anyMatch(code -> catalogue.item(code).isEmpty())) {
            gaps.gap("FORM-CHOICE", "items");
        }
        RulesViolated.throwIfBlocking(gaps.violations());
    }
}
