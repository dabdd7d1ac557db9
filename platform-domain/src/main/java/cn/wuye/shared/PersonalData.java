package cn.wuye.shared;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A capability's personal data that is shown masked. The page asks for one value at a time, with a reason; each
 * reading is logged.
 */
public interface PersonalData {

    /** Name of the things that have the data, as in {@code account}; first part of the reference. */
    String kind();

    /**
     * The whole value of a field.
     *
     * @throws DomainException FORBIDDEN or NOT_FOUND if the actor may not see it
     */
    @Nullable
    String reveal(Actor actor, UUID id, String field);

    /** What a page writes into its form: {@code kind:id:field}. */
    static String reference(String kind, UUID id, String field) {
        return kind + ":" + id + ":" + field;
    }
}
