package cn.wuye.income.query;

import cn.wuye.income.model.BookKind;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An estate and its books, for lists.
 *
 * @param book null while there are none
 * @param balance fen
 * @param lastDay latest day of an entry
 * @param depositBy by when the oldest income that is not in the account must be there
 * @param unexplained lines of bank statements without an entry
 */
public record BookRow(
        UUID estate,
        String code,
        String estateName,
        String place,
        @Nullable String companyName,
        @Nullable UUID book,
        @Nullable BookKind kind,
        long balance,
        @Nullable LocalDate lastDay,
        @Nullable LocalDate depositBy,
        int unexplained) {}
