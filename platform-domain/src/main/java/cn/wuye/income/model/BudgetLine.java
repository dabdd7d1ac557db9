package cn.wuye.income.model;

import cn.wuye.income.EntryCode;
import org.jspecify.annotations.Nullable;

/** A line of a budget: so much at most for a use in the year, fen. */
public record BudgetLine(EntryCode code, long fen, @Nullable String note) {}
