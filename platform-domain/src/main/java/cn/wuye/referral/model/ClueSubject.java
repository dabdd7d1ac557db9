package cn.wuye.referral.model;

import cn.wuye.shared.Place;
import cn.wuye.shared.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a clue says.
 *
 * @param item code of the inspection catalogue
 * @param itemName what the item requires, as it stood when the clue was transferred
 * @param source stream it comes from, if it comes from one
 */
public record ClueSubject(
        UUID estate,
        String estateName,
        Place place,
        String item,
        String itemName,
        String facts,
        @Nullable String source,
        @Nullable String remark,
        boolean urgent) {

    /**
     * Who sends a clue.
     *
     * @param role in which the outcome is confirmed later
     */
    public record Sender(UUID organisation, String name, Role role) {}
}
