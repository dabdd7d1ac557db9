package cn.wuye.income.model;

import cn.wuye.shared.ErrorKey;

/** Refusals of questions about statements. */
public enum QuestionError implements ErrorKey {
    /** Only what is public is asked about. */
    NOT_PUBLIC_YET(Kind.CONFLICT),
    /** A refusal, a return and an answer need words. */
    WORDS_REQUIRED(Kind.INVALID);

    private final Kind kind;

    QuestionError(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String capability() {
        return "income-question";
    }
}
