package cn.wuye.notice;

import cn.wuye.shared.Place;
import cn.wuye.shared.Role;
import java.util.List;
import java.util.UUID;

/**
 * Tells people something. The text is {@code notice.<key>} in the bundles with the arguments in its placeholders; an
 * argument that starts with {@code @} names a text of the bundles itself, as in {@code @duty.filing.FORMAL_CHECK}.
 */
public interface Notices {

    /** To everyone who holds the role and whose territory, company or estate the place is in. */
    void toRole(Role role, Place place, String key, List<String> arguments, String link);

    /** To the members of one organisation who hold the role. */
    void toOrganisation(UUID organisation, Role role, String key, List<String> arguments, String link);

    void toAccount(UUID account, String key, List<String> arguments, String link);
}
