package cn.wuye.filing.usecase;

import cn.wuye.estate.EstateLookup.ServiceMode;
import cn.wuye.estate.EstateServing;
import cn.wuye.filing.FilingEvents.FilingFiled;
import cn.wuye.filing.model.Filing;
import cn.wuye.filing.model.Filings;
import cn.wuye.shared.Reaction;
import cn.wuye.shared.UseCase;

/** A contract on record tells the register of estates who serves the estate, and how. */
@UseCase
public class EstateIsServed implements Reaction<FilingFiled> {
    private final Filings filings;
    private final EstateServing estates;

    public EstateIsServed(Filings filings, EstateServing estates) {
        this.filings = filings;
        this.estates = estates;
    }

    @Override
    public Class<FilingFiled> event() {
        return FilingFiled.class;
    }

    @Override
    public void on(FilingFiled filed) {
        filings.find(filed.filing())
                .ifPresent(f -> estates.enter(
                        filed.estate(), mode(f), filed.company(), filed.startsOn(), filed.number(), filed.by()));
    }

    private static ServiceMode mode(Filing filing) {
        return switch (filing.kind()) {
            case SELF -> ServiceMode.SELF_MANAGED;
            case EMERG -> ServiceMode.EMERGENCY;
            default -> ServiceMode.PROFESSIONAL;
        };
    }
}
