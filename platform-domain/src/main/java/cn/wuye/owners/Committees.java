package cn.wuye.owners;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Who sits on the owners' committee (业委会) or management committee (物管会) of an estate. */
public interface Committees {

    /** What a seat is. */
    enum Office {
        /** 主任 */
        CHAIR,
        /** 财务委员 */
        FINANCE,
        /** 委员 */
        MEMBER
    }

    /** A seat that is held on a day. */
    record Seated(UUID account, String name, Office office) {}

    /** The seats of an estate on a day: chair, finance member, members; empty without a committee. */
    List<Seated> of(UUID estate, LocalDate day);
}
