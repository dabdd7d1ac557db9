package cn.wuye.intake;

import cn.wuye.shared.Actor;
import cn.wuye.shared.Role;
import cn.wuye.shared.Violation;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A register that rows of a spreadsheet can be imported into. */
public interface ImportTarget {

    /** The registers. */
    enum Kind {
        COMPANY,
        ESTATE,
        /** residents' reports, from the work orders of the hotline */
        REPORT
    }

    /** What a cell holds. */
    enum Type {
        TEXT,
        NUMBER,
        DATE,
        /** one of the column's choices */
        CHOICE
    }

    /**
     * One of the values that a cell may have.
     *
     * @param value what the register reads
     * @param text how the spreadsheet names it
     * @param key whether the text is the key of a text rather than a name
     */
    record Choice(String value, String text, boolean key) {}

    /**
     * A column.
     *
     * @param heading key of its heading, the same as in the export of the register
     * @param required whether a new entry needs it
     * @param choices empty unless the type is {@link Type#CHOICE}
     * @param example a value as the register reads it; empty for none
     */
    record Column(String field, String heading, Type type, boolean required, List<Choice> choices, String example) {}

    /** What accepting a row does. */
    enum Effect {
        CREATE,
        UPDATE,
        UNCHANGED,
        ERROR
    }

    /** A value that would change. */
    record Change(String field, String before, String after) {}

    /**
     * What a row means for the register as it is now.
     *
     * @param key what makes two rows the same thing; empty when the row does not say
     * @param problems every gap; at least one blocks if the effect is ERROR
     * @param changes empty unless the thing stands in the register
     */
    record Judgement(Effect effect, String key, List<Violation> problems, List<Change> changes) {

        /** A row that says what stands in the register, whoever may change that. */
        public static Judgement unchanged(String key) {
            return new Judgement(Effect.UNCHANGED, key, List.of(), List.of());
        }

        /** The judgement that follows from what was found. */
        public static Judgement of(String key, boolean known, List<Violation> problems, List<Change> changes) {
            Effect effect = problems.stream().anyMatch(Violation::blocks)
                    ? Effect.ERROR
                    : !known ? Effect.CREATE : changes.isEmpty() ? Effect.UNCHANGED : Effect.UPDATE;
            return new Judgement(effect, key, List.copyOf(problems), List.copyOf(changes));
        }
    }

    /** A community whose code rows may name. */
    record Community(String code, String county, String street, String name) {}

    Kind kind();

    /** Who may import: anyone with one of the roles. */
    default Set<Role> importers() {
        return Set.of(Role.REGISTRAR);
    }

    /** The field by which people name a row. */
    default String title() {
        return "name";
    }

    /** Whether rows may change what stands in the register. */
    default boolean updates() {
        return true;
    }

    /** The columns in the order of the spreadsheet. */
    List<Column> columns();

    /**
     * Fields of which a spreadsheet must have at least one, because they say which thing a row means; the first is its
     * number.
     */
    List<String> keys();

    /** The communities that rows of the actor may name by code; empty for registers that need none. */
    List<Community> communities(Actor actor);

    /** Begins to judge and store rows in the name of an actor, by the rules in force now. */
    Session open(Actor actor);

    /** Judges and stores rows one after the other. */
    interface Session {

        Judgement judge(Map<String, String> cells);

        /**
         * Stores a row that has been judged to be CREATE or UPDATE. A blank cell leaves what stands in the register.
         *
         * @param remark kept in the timeline
         */
        void apply(Map<String, String> cells, String remark);
    }

    /** The register of a kind. */
    static ImportTarget of(List<ImportTarget> targets, Kind kind) {
        return targets.stream()
                .filter(t -> t.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no register takes imports of kind " + kind));
    }
}
