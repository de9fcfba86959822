using Uapi.Parsing;
using Uapi.Text;

namespace Uapi.Layout;

/// <summary>Works through the declarations in order and gives every type its size on one target.</summary>
/// <remarks>
/// The order is that of completion, so a type that is not in the context yet is incomplete at that place, exactly as for a
/// compiler. Nothing recurses from one declaration into another.
/// </remarks>
internal sealed class LayoutStage(LayoutContext context, CancellationToken cancellationToken)
{
    /// <summary>Lays out declarations, behind those of earlier calls.</summary>
    public void Process(List<DeclarationItem> items)
    {
        foreach (DeclarationItem item in items)
            Process(item);
    }

    /// <summary>Lays out a declaration, behind those of earlier calls.</summary>
    public void Process(DeclarationItem item)
    {
        cancellationToken.ThrowIfCancellationRequested();
        switch (item)
        {
            case RecordDefinition record:
                ProcessRecord(record);
                break;
            case EnumDefinition enumeration:
                EnumLayout.Process(context, enumeration);
                break;
            case SymbolDeclaration { Symbol: TypedefSymbol typedef }:
                ProcessTypedef(typedef);
                break;
            case StaticAssertDeclaration assertion:
                ProcessStaticAssert(assertion);
                break;
        }
    }

    private void ProcessRecord(RecordDefinition definition)
    {
        CRecordCore core = ((CRecord)context.GetTag(definition.Symbol)).Core;
        core.Layout = RecordLayoutBuilder.Build(context, definition);
        core.IsBroken = core.Layout is null;
    }

    private void ProcessTypedef(TypedefSymbol symbol)
    {
        CType type = context.Resolver.ApplyToType(context.Resolver.Resolve(symbol.Type), symbol.Attributes);
        if (type is CInteger integer && DeclaredOrders.Find(symbol.Name) is { } order)
            type = integer.WithOrder(order);
        if (context.FindTypedef(symbol.Name, symbol) is { } earlier and not CError && type is not CError)
        {
            // Here it shows what exactly a type is.
            context.Target.AskForIdentity();
            if (!TypeComparer.AreCompatible(earlier, type))
                context.Report(symbol.Position, HeaderRules.ConflictingTypedef, symbol.Name);
        }
        context.SetTypedef(symbol, type);
    }

    // A header's own check of a number that is ours too.
    private void ProcessStaticAssert(StaticAssertDeclaration assertion)
    {
        Operand condition = context.Evaluator.Evaluate(assertion.Condition);
        if (condition.IsValue && !condition.IsTrue)
            context.Report(assertion.Condition.Position, HeaderRules.StaticAssertFails);
    }
}
