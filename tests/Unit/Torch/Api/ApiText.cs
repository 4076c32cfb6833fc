using System.Globalization;
using System.Reflection;

namespace Workbook.Tests.Torch.Api;

/// <summary>
/// What an assembly lets others use, one line per type and member: full names, parameter names, defaults, tuple names.
/// An override adds nothing to what its base offers and has no line. Nullability of references is left out.
/// </summary>
internal static class ApiText
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>The lines of all visible types in namespaces that begin with <paramref name="space"/>, in ordinal order.</summary>
    public static IReadOnlyList<string> Of(Assembly assembly, string space) =>
    [
        .. assembly.GetTypes()
            .Where(type => IsVisible(type) && type.Namespace?.StartsWith(space, StringComparison.Ordinal) == true)
            .SelectMany(type => Members(type).Prepend(TypeLine(type)))
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Members(Type type)
    {
        if (typeof(Delegate).IsAssignableFrom(type))
            return [];
        string owner = TypeText.Of(type);
        IEnumerable<string> fields = type.GetFields(Declared)
            .Where(field => field is { IsSpecialName: false } && (field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly))
            .Select(field => FieldLine(owner, field));
        IEnumerable<string> properties = type.GetProperties(Declared).Where(property => property.GetAccessors(true).Any(IsOffered)).Select(property => PropertyLine(owner, property));
        IEnumerable<string> constructors = type.GetConstructors(Declared & ~BindingFlags.Static).Where(IsOffered).Select(constructor => $"{owner}.new({Parameters(constructor)})");
        IEnumerable<string> methods = type.GetMethods(Declared).Where(method => IsOffered(method) && !IsAccessor(method)).Select(method => MethodLine(owner, method));
        return [.. fields, .. properties, .. constructors, .. methods];
    }

    private static string TypeLine(Type type)
    {
        if (typeof(Delegate).IsAssignableFrom(type) && type.GetMethod("Invoke") is { } invoke)
            return $"delegate {TypeText.Of(type)}({Parameters(invoke)}) -> {Result(invoke)}";
        string kind = type.IsEnum ? "enum" : type.IsValueType ? "struct" : type.IsInterface ? "interface"
            : type is { IsAbstract: true, IsSealed: true } ? "static class" : type.IsAbstract ? "abstract class" : type.IsSealed ? "sealed class" : "class";
        bool plainBase = type.BaseType is null || type.BaseType.FullName is "System.Object" or "System.ValueType" or "System.Enum";
        IEnumerable<Type> bases = type.IsEnum ? [Enum.GetUnderlyingType(type)] : type.GetInterfaces().Where(IsVisible).Except(type.BaseType?.GetInterfaces() ?? []);
        string[] names = [.. plainBase ? [] : new[] { TypeText.Of(type.BaseType!) }, .. bases.Select(TypeText.Of).Order(StringComparer.Ordinal)];
        return $"{kind} {TypeText.Of(type)}" + (names.Length == 0 ? "" : " : " + string.Join(", ", names)) + Constraints(type.GetGenericArguments());
    }

    private static string FieldLine(string owner, FieldInfo field)
    {
        string constant = field.IsLiteral ? " = " + Literal(field.GetRawConstantValue(), field.FieldType) : "";
        string modifier = field.IsLiteral ? "const " : (field.IsStatic ? "static " : "") + (field.IsInitOnly ? "readonly " : "");
        return $"{owner}.{field.Name}: {modifier}{TypeText.Of(field.FieldType, field.GetCustomAttributesData())}{constant}";
    }

    private static string PropertyLine(string owner, PropertyInfo property)
    {
        ParameterInfo[] index = property.GetIndexParameters();
        string[] accessors = [.. property.GetAccessors(true).Where(IsOffered).Select(accessor => accessor.Name[..3]).Order(StringComparer.Ordinal)];
        string modifier = property.GetAccessors(true)[0].IsStatic ? "static " : "";
        string name = index.Length == 0 ? property.Name : "this[" + string.Join(", ", index.Select(Parameter)) + "]";
        return $"{owner}.{name}: {modifier}{TypeText.Of(property.PropertyType, property.GetCustomAttributesData())} {{ {string.Join("; ", accessors)} }}";
    }

    private static string MethodLine(string owner, MethodInfo method)
    {
        string modifier = method.IsStatic ? "static " : method is { IsAbstract: true, DeclaringType.IsInterface: false } ? "abstract " : method is { IsVirtual: true, IsFinal: false, DeclaringType.IsInterface: false } ? "virtual " : "";
        Type[] own = method.GetGenericArguments();
        string generic = own.Length == 0 ? "" : "<" + string.Join(", ", own.Select(TypeText.Of)) + ">";
        return $"{owner}.{method.Name}{generic}({Parameters(method)}) -> {modifier}{Result(method)}{Constraints(own)}";
    }

    private static string Result(MethodInfo method) =>
        (method.ReturnType.IsByRef ? "ref " : "") + TypeText.Of(method.ReturnType, method.ReturnParameter.GetCustomAttributesData());

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        bool isParams = parameter.GetCustomAttributesData().Any(attribute => attribute.AttributeType.Name is "ParamArrayAttribute" or "ParamCollectionAttribute");
        bool isThis = parameter.Position == 0 && parameter.Member.GetCustomAttributesData().Any(attribute => attribute.AttributeType.Name == "ExtensionAttribute");
        string passing = isParams ? "params " : isThis ? "this " : !parameter.ParameterType.IsByRef ? "" : parameter.IsOut ? "out " : parameter.IsIn ? "in " : "ref ";
        string type = TypeText.Of(parameter.ParameterType, parameter.GetCustomAttributesData());
        string value = parameter.HasDefaultValue ? " = " + Literal(parameter.RawDefaultValue, parameter.ParameterType) : "";
        return $"{passing}{type} {parameter.Name}{value}";
    }

    private static string Literal(object? value, Type type) => value switch
    {
        null => type.IsValueType && Nullable.GetUnderlyingType(type) is null ? "default" : "null",
        string text => $"\"{text}\"",
        bool truth => truth ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private static string Constraints(Type[] arguments)
    {
        IEnumerable<string> lines = arguments.Where(argument => argument.IsGenericParameter).Select(argument => (Name: argument.Name, Rules: Rules(argument))).Where(entry => entry.Rules.Length > 0)
            .Select(entry => $" where {entry.Name} : {entry.Rules}");
        return string.Concat(lines);
    }

    private static string Rules(Type argument)
    {
        GenericParameterAttributes special = argument.GenericParameterAttributes;
        bool isStruct = special.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint);
        bool isUnmanaged = argument.GetCustomAttributesData().Any(attribute => attribute.AttributeType.Name == "IsUnmanagedAttribute");
        IEnumerable<string> types = argument.GetGenericParameterConstraints().Where(type => type.FullName != "System.ValueType").Select(TypeText.Of).Order(StringComparer.Ordinal);
        string[] rules =
        [
            .. isUnmanaged ? ["unmanaged"] : isStruct ? ["struct"] : Array.Empty<string>(),
            .. special.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint) ? ["class"] : Array.Empty<string>(),
            .. types,
            .. special.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) && !isStruct ? ["new()"] : Array.Empty<string>(),
        ];
        return string.Join(", ", rules);
    }

    private static bool IsVisible(Type type) => type.IsNested
        ? (type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamORAssem) && IsVisible(type.DeclaringType!)
        : type.IsPublic;

    private static bool IsOffered(MethodBase method) =>
        (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly)
        && !(method is MethodInfo { IsVirtual: true } info && info.GetBaseDefinition() != info);

    private static bool IsAccessor(MethodInfo method) => method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);
}
