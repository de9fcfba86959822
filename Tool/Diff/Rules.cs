namespace Uapi.Tool.Diff;

/// <summary>The catalogue: every rule with its levels. What they mean, with examples, is <c>docs/abi-diff.md</c>, which the tool carries.</summary>
internal static class Rules
{
    private static readonly List<Rule> _all = [];

    private static readonly Dictionary<string, Rule> _byId = new(StringComparer.Ordinal);

    // Header level
    public static readonly Rule HeaderRemoved = Add("header-removed", "Header level", Level.Conditional, Level.Breaking);
    public static readonly Rule HeaderAdded = Add("header-added", "Header level", Level.None, Level.Compatible);
    public static readonly Rule IncludeRemoved = Add("include-removed", "Header level", Level.None, Level.Conditional);
    public static readonly Rule IncludeAdded = Add("include-added", "Header level", Level.None, Level.Compatible);
    public static readonly Rule IncludeGuardChanged = Add("include-guard-changed", "Header level", Level.None, Level.None);
    public static readonly Rule DeclarationMoved = Add("declaration-moved", "Header level", Level.None, Level.Compatible);
    public static readonly Rule DeclarationHidden = Add("declaration-hidden", "Header level", Level.Conditional, Level.Breaking);
    public static readonly Rule DeclarationUnparsed = Add("declaration-unparsed", "Header level", Level.Conditional, Level.Conditional);
    public static readonly Rule ForwardDeclarationChanged = Add("forward-declaration-changed", "Header level", Level.None, Level.None);
    public static readonly Rule CommentContractChanged = Add("comment-contract-changed", "Header level", Level.None, Level.None);

    // Structures and unions
    public static readonly Rule TypeAdded = Add("type-added", "Structures and unions", Level.Compatible, Level.Compatible);
    public static readonly Rule TypeRemoved = Add("type-removed", "Structures and unions", Level.Conditional, Level.Breaking);
    public static readonly Rule TypeRenamed = Add("type-renamed", "Structures and unions", Level.None, Level.Breaking);
    public static readonly Rule TypeKindChanged = Add("type-kind-changed", "Structures and unions", Level.Breaking, Level.Breaking);
    public static readonly Rule TypeSizeChanged = Add("type-size-changed", "Structures and unions", Level.Breaking, Level.Conditional);
    public static readonly Rule TypeAlignChanged = Add("type-align-changed", "Structures and unions", Level.Conditional, Level.None);
    public static readonly Rule EmbeddedTypeChanged = Add("embedded-type-changed", "Structures and unions", Level.Breaking, Level.None);
    public static readonly Rule StructGroupTagAdded = Add("struct-group-tag-added", "Structures and unions", Level.None, Level.Compatible);
    public static readonly Rule LayoutVariesByArch = Add("layout-varies-by-arch", "Structures and unions", Level.Conditional, Level.None);
    public static readonly Rule NewTypeImplicitPadding = Add("new-type-implicit-padding", "Structures and unions", Level.Conditional, Level.None);

    // Fields: growth at the end
    public static readonly Rule FieldAppendedArgsz = Add("field-appended-argsz", "Fields: growth at the end", Level.Compatible, Level.Compatible);
    public static readonly Rule FieldAppendedArgszUnguarded = Add("field-appended-argsz-unguarded", "Fields: growth at the end", Level.Conditional, Level.Compatible);
    public static readonly Rule FieldAppended = Add("field-appended", "Fields: growth at the end", Level.Conditional, Level.Compatible);
    public static readonly Rule FieldAppendedInPadding = Add("field-appended-in-padding", "Fields: growth at the end", Level.Conditional, Level.Compatible);
    public static readonly Rule ExplicitPaddingAdded = Add("explicit-padding-added", "Fields: growth at the end", Level.None, Level.Compatible);
    public static readonly Rule FlexArrayAdded = Add("flex-array-added", "Fields: growth at the end", Level.Compatible, Level.Compatible);
    public static readonly Rule UnionGrown = Add("union-grown", "Fields: growth at the end", Level.Conditional, Level.Compatible);
    public static readonly Rule UnionMemberAdded = Add("union-member-added", "Fields: growth at the end", Level.Compatible, Level.Compatible);

    // Fields: holes and reserved space
    public static readonly Rule ReservedFieldConsumed = Add("reserved-field-consumed", "Fields: holes and reserved space", Level.Conditional, Level.Conditional);
    public static readonly Rule FieldRetiredToReserved = Add("field-retired-to-reserved", "Fields: holes and reserved space", Level.Conditional, Level.Breaking);
    public static readonly Rule FieldInsertedInHole = Add("field-inserted-in-hole", "Fields: holes and reserved space", Level.Conditional, Level.Compatible);
    public static readonly Rule BitfieldAdded = Add("bitfield-added", "Fields: holes and reserved space", Level.Conditional, Level.Compatible);

    // Fields: changes in place
    public static readonly Rule FieldInserted = Add("field-inserted", "Fields: changes in place", Level.Breaking, Level.Compatible);
    public static readonly Rule FieldRemoved = Add("field-removed", "Fields: changes in place", Level.Breaking, Level.Breaking);
    public static readonly Rule FieldRenamed = Add("field-renamed", "Fields: changes in place", Level.None, Level.Breaking);
    public static readonly Rule FieldReordered = Add("field-reordered", "Fields: changes in place", Level.Breaking, Level.Conditional);
    public static readonly Rule FieldOffsetChanged = Add("field-offset-changed", "Fields: changes in place", Level.Breaking, Level.None);
    public static readonly Rule FieldWidthChanged = Add("field-width-changed", "Fields: changes in place", Level.Breaking, Level.Conditional);
    public static readonly Rule FieldSignChanged = Add("field-sign-changed", "Fields: changes in place", Level.Conditional, Level.Conditional);
    public static readonly Rule FieldTypeRespelled = Add("field-type-respelled", "Fields: changes in place", Level.None, Level.Compatible);
    public static readonly Rule FieldTypeChanged = Add("field-type-changed", "Fields: changes in place", Level.Conditional, Level.Breaking);
    public static readonly Rule FieldEndianAnnotationChanged = Add("field-endian-annotation-changed", "Fields: changes in place", Level.Conditional, Level.Compatible);
    public static readonly Rule FieldWrappedAnonymous = Add("field-wrapped-anonymous", "Fields: changes in place", Level.None, Level.Compatible);
    public static readonly Rule FieldWrappedNamed = Add("field-wrapped-named", "Fields: changes in place", Level.None, Level.Breaking);
    public static readonly Rule AttributeAdded = Add("attribute-added", "Fields: changes in place", Level.None, Level.Compatible);

    // Arrays
    public static readonly Rule ArrayLengthChanged = Add("array-length-changed", "Arrays", Level.Breaking, Level.Conditional);
    public static readonly Rule ZeroArrayToFlex = Add("zero-array-to-flex", "Arrays", Level.None, Level.Compatible);
    public static readonly Rule OneArrayToFlex = Add("one-array-to-flex", "Arrays", Level.Conditional, Level.Conditional);
    public static readonly Rule FlexArrayWrapped = Add("flex-array-wrapped", "Arrays", Level.None, Level.Conditional);
    public static readonly Rule FlexArrayRemoved = Add("flex-array-removed", "Arrays", Level.Conditional, Level.Breaking);
    public static readonly Rule FlexElementChanged = Add("flex-element-changed", "Arrays", Level.Breaking, Level.None);

    // Bitfields and packing
    public static readonly Rule BitfieldWidthChanged = Add("bitfield-width-changed", "Bitfields and packing", Level.Breaking, Level.Conditional);
    public static readonly Rule BitfieldMoved = Add("bitfield-moved", "Bitfields and packing", Level.Breaking, Level.None);

    // Enumerations
    public static readonly Rule EnumAdded = Add("enum-added", "Enumerations", Level.Compatible, Level.Compatible);
    public static readonly Rule EnumRemoved = Add("enum-removed", "Enumerations", Level.None, Level.Breaking);
    public static readonly Rule EnumTagChanged = Add("enum-tag-changed", "Enumerations", Level.None, Level.Breaking);
    public static readonly Rule EnumConstantAdded = Add("enum-constant-added", "Enumerations", Level.Compatible, Level.Compatible);
    public static readonly Rule EnumConstantRemoved = Add("enum-constant-removed", "Enumerations", Level.Conditional, Level.Breaking);
    public static readonly Rule EnumConstantRenamed = Add("enum-constant-renamed", "Enumerations", Level.None, Level.Breaking);
    public static readonly Rule EnumConstantValueChanged = Add("enum-constant-value-changed", "Enumerations", Level.Breaking, Level.Conditional);
    public static readonly Rule EnumSentinelMoved = Add("enum-sentinel-moved", "Enumerations", Level.Compatible, Level.Compatible);
    public static readonly Rule EnumSizeChanged = Add("enum-size-changed", "Enumerations", Level.Breaking, Level.Conditional);
    public static readonly Rule EnumSignChanged = Add("enum-sign-changed", "Enumerations", Level.None, Level.Conditional);
    public static readonly Rule ConstantKindChanged = Add("constant-kind-changed", "Enumerations", Level.None, Level.Conditional);

    // Constants
    public static readonly Rule ConstantAdded = Add("constant-added", "Constants", Level.Compatible, Level.Compatible);
    public static readonly Rule FlagAdded = Add("flag-added", "Constants", Level.Compatible, Level.Compatible);
    public static readonly Rule ConstantRemoved = Add("constant-removed", "Constants", Level.Conditional, Level.Breaking);
    public static readonly Rule ConstantRenamed = Add("constant-renamed", "Constants", Level.None, Level.Breaking);
    public static readonly Rule ConstantAliased = Add("constant-aliased", "Constants", Level.None, Level.Compatible);
    public static readonly Rule ConstantRetired = Add("constant-retired", "Constants", Level.Conditional, Level.Breaking);
    public static readonly Rule ConstantValueChanged = Add("constant-value-changed", "Constants", Level.Breaking, Level.Conditional);
    public static readonly Rule ConstantTypeChanged = Add("constant-type-changed", "Constants", Level.None, Level.Conditional);
    public static readonly Rule ConstantRespelled = Add("constant-respelled", "Constants", Level.None, Level.None);
    public static readonly Rule LimitChanged = Add("limit-changed", "Constants", Level.Conditional, Level.Conditional);
    public static readonly Rule MaskWidened = Add("mask-widened", "Constants", Level.Compatible, Level.Compatible);
    public static readonly Rule StringConstantChanged = Add("string-constant-changed", "Constants", Level.Conditional, Level.Conditional);
    public static readonly Rule VersionConstantChanged = Add("version-constant-changed", "Constants", Level.Breaking, Level.Conditional);
    public static readonly Rule FlagBitReused = Add("flag-bit-reused", "Constants", Level.Breaking, Level.Breaking);
    public static readonly Rule FlagBitCollision = Add("flag-bit-collision", "Constants", Level.Breaking, Level.None);
    public static readonly Rule FeatureTestMacroRemoved = Add("feature-test-macro-removed", "Constants", Level.None, Level.Conditional);
    public static readonly Rule AttributeMacroChanged = Add("attribute-macro-changed", "Constants", Level.Conditional, Level.Conditional);

    // Ioctl numbers
    public static readonly Rule IoctlAdded = Add("ioctl-added", "Ioctl numbers", Level.Compatible, Level.Compatible);
    public static readonly Rule IoctlRemoved = Add("ioctl-removed", "Ioctl numbers", Level.Breaking, Level.Breaking);
    public static readonly Rule IoctlRenamed = Add("ioctl-renamed", "Ioctl numbers", Level.None, Level.Breaking);
    public static readonly Rule IoctlNumberChanged = Add("ioctl-number-changed", "Ioctl numbers", Level.Breaking, Level.Conditional);
    public static readonly Rule IoctlDirectionChanged = Add("ioctl-direction-changed", "Ioctl numbers", Level.Breaking, Level.Conditional);
    public static readonly Rule IoctlSizeChanged = Add("ioctl-size-changed", "Ioctl numbers", Level.Breaking, Level.Conditional);
    public static readonly Rule IoctlSizeOverflow = Add("ioctl-size-overflow", "Ioctl numbers", Level.Breaking, Level.Conditional);
    public static readonly Rule IoctlArgumentChanged = Add("ioctl-argument-changed", "Ioctl numbers", Level.Conditional, Level.Conditional);
    public static readonly Rule IoctlNumberReused = Add("ioctl-number-reused", "Ioctl numbers", Level.Breaking, Level.Breaking);
    public static readonly Rule IoctlNumberShared = Add("ioctl-number-shared", "Ioctl numbers", Level.Conditional, Level.None);

    // Typedefs, helper macros, inline functions
    public static readonly Rule TypedefAdded = Add("typedef-added", "Typedefs, helper macros, inline functions", Level.Compatible, Level.Compatible);
    public static readonly Rule TypedefRemoved = Add("typedef-removed", "Typedefs, helper macros, inline functions", Level.None, Level.Breaking);
    public static readonly Rule TypedefWidthChanged = Add("typedef-width-changed", "Typedefs, helper macros, inline functions", Level.Breaking, Level.Conditional);
    public static readonly Rule TypedefSignChanged = Add("typedef-sign-changed", "Typedefs, helper macros, inline functions", Level.Conditional, Level.Conditional);
    public static readonly Rule TypedefRespelled = Add("typedef-respelled", "Typedefs, helper macros, inline functions", Level.None, Level.Compatible);
    public static readonly Rule FunctionMacroAdded = Add("function-macro-added", "Typedefs, helper macros, inline functions", Level.None, Level.Compatible);
    public static readonly Rule FunctionMacroRemoved = Add("function-macro-removed", "Typedefs, helper macros, inline functions", Level.None, Level.Breaking);
    public static readonly Rule FunctionMacroParamsChanged = Add("function-macro-params-changed", "Typedefs, helper macros, inline functions", Level.None, Level.Breaking);
    public static readonly Rule FunctionMacroChanged = Add("function-macro-changed", "Typedefs, helper macros, inline functions", Level.Conditional, Level.Conditional);
    public static readonly Rule MacroKindChanged = Add("macro-kind-changed", "Typedefs, helper macros, inline functions", Level.None, Level.Breaking);
    public static readonly Rule InlineFunctionAdded = Add("inline-function-added", "Typedefs, helper macros, inline functions", Level.None, Level.Compatible);
    public static readonly Rule InlineFunctionRemoved = Add("inline-function-removed", "Typedefs, helper macros, inline functions", Level.None, Level.Breaking);
    public static readonly Rule InlineFunctionSignatureChanged = Add("inline-function-signature-changed", "Typedefs, helper macros, inline functions", Level.Conditional, Level.Breaking);

    // Source hygiene
    public static readonly Rule CxxKeywordIntroduced = Add("cxx-keyword-introduced", "Source hygiene", Level.None, Level.Breaking);
    public static readonly Rule UnprefixedNameAdded = Add("unprefixed-name-added", "Source hygiene", Level.None, Level.Conditional);
    public static readonly Rule NameCollisionIntroduced = Add("name-collision-introduced", "Source hygiene", Level.None, Level.Conditional);
    public static readonly Rule DeprecatedMarked = Add("deprecated-marked", "Source hygiene", Level.None, Level.Conditional);

    // VFIO conventions
    public static readonly Rule VfioArgszBroken = Add("vfio-argsz-broken", "VFIO conventions", Level.Breaking, Level.Breaking);
    public static readonly Rule VfioFlagsBroken = Add("vfio-flags-broken", "VFIO conventions", Level.Breaking, Level.Breaking);
    public static readonly Rule VfioArgszMissing = Add("vfio-argsz-missing", "VFIO conventions", Level.Conditional, Level.None);
    public static readonly Rule VfioCapabilityHeaderChanged = Add("vfio-capability-header-changed", "VFIO conventions", Level.Breaking, Level.Breaking);
    public static readonly Rule VfioCapabilityGrown = Add("vfio-capability-grown", "VFIO conventions", Level.Compatible, Level.Compatible);
    public static readonly Rule VfioCapabilityIdCollision = Add("vfio-capability-id-collision", "VFIO conventions", Level.Breaking, Level.None);
    public static readonly Rule VfioCapabilityIdReused = Add("vfio-capability-id-reused", "VFIO conventions", Level.Breaking, Level.Breaking);
    public static readonly Rule VfioFeatureIdCollision = Add("vfio-feature-id-collision", "VFIO conventions", Level.Breaking, Level.None);
    public static readonly Rule VfioFeatureIdReused = Add("vfio-feature-id-reused", "VFIO conventions", Level.Breaking, Level.Breaking);
    public static readonly Rule VfioRegionTypeIdReused = Add("vfio-region-type-id-reused", "VFIO conventions", Level.Breaking, Level.Breaking);

    /// <summary>All rules, in the order of the catalogue.</summary>
    public static IReadOnlyList<Rule> All => _all;

    /// <summary>The rule of an id, or null.</summary>
    public static Rule? Find(string id) => _byId.GetValueOrDefault(id);

    private static Rule Add(string id, string group, Level abi, Level api)
    {
        Rule rule = new(id, group, _all.Count, abi, api);
        _all.Add(rule);
        _byId.Add(id, rule);
        return rule;
    }
}
