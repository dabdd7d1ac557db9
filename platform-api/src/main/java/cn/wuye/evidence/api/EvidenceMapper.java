package cn.wuye.evidence.api;

import cn.wuye.evidence.EvidenceLookup.Item;
import cn.wuye.evidence.query.EvidenceQueries.Detail;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;

@Mapper(componentModel = "spring", unmappedTargetPolicy = ReportingPolicy.ERROR)
interface EvidenceMapper {

    @Mapping(target = "attachedTo", source = "stream")
    @Mapping(target = "removedAt", ignore = true)
    @Mapping(target = "content", expression = "java(\"/evidence/\" + item.id())")
    @Mapping(
            target = "thumbnail",
            expression = "java(item.image() ? \"/evidence/\" + item.id() + \"/thumbnail\" : null)")
    EvidenceResponse response(Item item);

    @Mapping(target = ".", source = "item")
    @Mapping(target = "attachedTo", source = "item.stream")
    @Mapping(target = "content", expression = "java(\"/evidence/\" + detail.item().id())")
    @Mapping(
            target = "thumbnail",
            expression = "java(detail.item().image() ? \"/evidence/\" + detail.item().id() + \"/thumbnail\" : null)")
    EvidenceResponse response(Detail detail);
}
