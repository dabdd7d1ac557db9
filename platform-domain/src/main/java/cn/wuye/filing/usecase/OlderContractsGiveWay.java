package cn.wuye.filing.usecase;

import cn.wuye.filing.FilingEvents.FilingFiled;
import cn.wuye.filing.model.Filing;
import cn.wuye.filing.model.FilingKind;
import cn.wuye.filing.model.Filings;
import cn.wuye.shared.Actor;
import cn.wuye.shared.Reaction;
import cn.wuye.shared.UseCase;

/**
 * When a contract goes on record, the one it amends is replaced, and a preliminary contract ends the day before an
 * owners' contract starts (CC 940).
 */
@UseCase
public class OlderContractsGiveWay implements Reaction<FilingFiled> {
    private final Filings filings;

    public OlderContractsGiveWay(Filings filings) {
        this.filings = filings;
    }

    @Override
    public Class<FilingFiled> event() {
        return FilingFiled.class;
    }

    @Override
    public void on(FilingFiled filed) {
        if (filed.replaces() != null) {
            filings.find(filed.replaces())
                    .ifPresent(old -> old.replaceBy(filed.number(), filed.startsOn(), Actor.system(), filed.at()));
        }
        if (filed.ownersContract()) {
            filings.onRecord(filed.estate()).stream()
                    .filter(old -> old.kind() == FilingKind.PRE && !old.id().equals(filed.filing()))
                    .forEach(old -> giveWay(old, filed));
        }
    }

    private static void giveWay(Filing old, FilingFiled filed) {
        old.endBefore(filed.startsOn(), Actor.system(), filed.at());
    }
}
