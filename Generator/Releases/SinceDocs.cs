using Uapi.Model;

namespace Uapi.Releases;

/// <summary>Puts into the documentation of a model's names since when they exist.</summary>
internal static class SinceDocs
{
    /// <summary>The model, its comments one sentence longer wherever the facts know the name.</summary>
    public static AbiModel Add(AbiModel model, SinceFacts facts)
    {
        if (facts.IsEmpty)
            return model;
        return model with
        {
            Records = Each(model.Records, record => AddTo(record, facts)),
            ReferencedRecords = Each(model.ReferencedRecords, record => AddTo(record, facts)),
            Enums = Each(model.Enums, @enum => AddTo(@enum, facts)),
            ReferencedEnums = Each(model.ReferencedEnums, @enum => AddTo(@enum, facts)),
            Constants = Each(model.Constants, constant => constant with { Doc = Add(constant.Doc, facts, constant.Name) }),
            Strings = Each(model.Strings, text => text with { Doc = Add(text.Doc, facts, text.Name) }),
            FunctionMacros = Each(model.FunctionMacros, macro => macro with { Doc = Add(macro.Doc, facts, macro.Name) }),
            Typedefs = Each(model.Typedefs, typedef => typedef with { Doc = Add(typedef.Doc, facts, typedef.Name) }),
        };
    }

    private static EquatableArray<Merged<T>> Each<T>(EquatableArray<Merged<T>> all, Func<T, T> add)
        where T : IEquatable<T> =>
        all.Select(merged => merged with { Facts = merged.Facts.Select(add) }).ToEquatableArray();

    private static RecordFacts AddTo(RecordFacts record, SinceFacts facts)
    {
        // What is new with the record needs no sentence of its own.
        Since? whole = facts.Of(record.CName);
        return record with { Doc = Add(record.Doc, whole), Fields = Members(record.Fields, record.CName + ".", facts, whole) };
    }

    // Members of unnamed records are reached as if they were the record's own.
    private static EquatableArray<FieldFacts> Members(EquatableArray<FieldFacts> fields, string prefix, SinceFacts facts, Since? whole) => fields.Select(field => field.Type switch
    {
        InlineRecord inline => field with
        {
            Type = new InlineRecord(inline.Record with
            {
                Fields = Members(inline.Record.Fields, field.Name.Length == 0 ? prefix : prefix + field.Name + ".", facts, whole),
            }),
        },
        _ when facts.Of(prefix + field.Name) is { } since && since != whole => field with { Doc = Add(field.Doc, since) },
        _ => field,
    }).ToEquatableArray();

    private static EnumFacts AddTo(EnumFacts @enum, SinceFacts facts)
    {
        Since? whole = @enum.CName is { } name ? facts.Of(name) : null;
        return @enum with
        {
            Doc = Add(@enum.Doc, whole),
            Values = @enum.Values.Select(value => facts.Of(value.Name) is { } since && since != whole ? value with { Doc = Add(value.Doc, since) } : value).ToEquatableArray(),
        };
    }

    private static DocComment? Add(DocComment? doc, SinceFacts facts, string name) => Add(doc, facts.Of(name));

    private static DocComment? Add(DocComment? doc, Since? since) => since is null
        ? doc
        : (doc ?? new DocComment("", [], null)) with { Remarks = (doc?.Remarks ?? []).Append(since.Sentence).ToEquatableArray() };
}
